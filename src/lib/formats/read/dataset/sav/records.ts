import { DatasetRefusal } from '../codes.ts';
import type { Cursor } from '../cursor.ts';

/** One 8-byte slot of a case that begins a variable. Texts are still bytes: the code page stands at the end. */
export interface SavVariable {
	/** The place among the slots, from 0. */
	slot: number;
	/** 0 for a number, else the bytes of a string. */
	width: number;
	name: Uint8Array;
	label: Uint8Array | null;
	/** Print format: `type << 16 | width << 8 | decimals`. */
	format: number;
	/** As stored: up to three values, or a range and one value. Eight bytes each. */
	missing: Uint8Array[];
	missingRange: [number, number] | null;
}

export interface SavLabels {
	/** Eight bytes each. */
	values: { value: Uint8Array; label: Uint8Array }[];
	/** The slots they are for, from 0. */
	slots: number[];
}

export interface SavFile {
	compression: number;
	bias: number;
	/** The slot of the weight, from 1; 0 for none. */
	weight: number;
	/** -1 when the file does not tell. */
	cases: number;
	slots: number;
	variables: SavVariable[];
	labels: SavLabels[];
	/** Records of type 7 by their subtype. */
	extensions: Map<number, { bytes: Uint8Array; size: number; count: number }>;
}

const HEADER = 176;
const MOST_SLOTS = 2_000_000;
const MOST_LABELS = 1_000_000;

const damaged = (cursor: Cursor, part: string): never => {
	throw new DatasetRefusal('file-damaged', { byte: cursor.at, part });
};

/**
 * The dictionary of an SPSS system file, record by record (PSPP, "System File Format"). The cursor is left where the
 * cases begin. Throws `DatasetRefusal`: 'file-truncated', 'file-damaged'.
 */
export function readRecords(cursor: Cursor): SavFile {
	if (cursor.left < HEADER) cursor.skip(HEADER);
	cursor.at = 64;
	// The layout code is 2 or 3 in the byte order of the file.
	if (![2, 3].includes(cursor.i32())) {
		cursor.little = false;
		cursor.at = 64;
		if (![2, 3].includes(cursor.i32())) damaged(cursor, 'layout');
	}
	cursor.i32();
	const compression = cursor.i32();
	const weight = cursor.i32();
	const cases = cursor.i32();
	const bias = cursor.f64();
	cursor.at = HEADER;
	const file: SavFile = {
		compression,
		bias,
		weight,
		cases,
		slots: 0,
		variables: [],
		labels: [],
		extensions: new Map()
	};
	for (;;) {
		const type = cursor.i32();
		if (type === 2) readVariable(cursor, file);
		else if (type === 3) readLabels(cursor, file);
		else if (type === 6) cursor.skip(80 * cursor.i32());
		else if (type === 7) readExtension(cursor, file);
		else if (type === 999) break;
		else damaged(cursor, `record ${type}`);
	}
	cursor.i32();
	return file;
}

const padded = (length: number, to: number): number => Math.ceil(length / to) * to;

function readVariable(cursor: Cursor, file: SavFile): void {
	const width = cursor.i32();
	const hasLabel = cursor.i32();
	const missing = cursor.i32();
	const format = cursor.i32();
	cursor.i32();
	const name = cursor.take(8);
	let label: Uint8Array | null = null;
	if (hasLabel === 1) {
		const length = cursor.u32();
		label = cursor.take(padded(length, 4)).subarray(0, length);
	}
	if (Math.abs(missing) > 3) damaged(cursor, 'missing values');
	let missingRange: [number, number] | null = null;
	if (missing < 0) missingRange = [cursor.f64(), cursor.f64()];
	const single = missing < 0 ? -missing - 2 : missing;
	const values = Array.from({ length: single }, () => cursor.take(8));
	const slot = file.slots++;
	if (file.slots > MOST_SLOTS) damaged(cursor, 'variables');
	// -1 continues the string before it.
	if (width >= 0) file.variables.push({ slot, width, name, label, format, missing: values, missingRange });
}

function readLabels(cursor: Cursor, file: SavFile): void {
	const count = cursor.i32();
	if (count < 0 || count > MOST_LABELS) damaged(cursor, 'value labels');
	const values: SavLabels['values'] = [];
	for (let index = 0; index < count; index++) {
		const value = cursor.take(8);
		const length = cursor.u8();
		// The length byte and the label fill whole slots.
		values.push({ value, label: cursor.take(padded(length + 1, 8) - 1).subarray(0, length) });
	}
	if (cursor.i32() !== 4) damaged(cursor, 'value labels');
	const slots = Array.from({ length: Math.min(cursor.i32(), cursor.left / 4) }, () => cursor.i32() - 1);
	file.labels.push({ values, slots });
}

function readExtension(cursor: Cursor, file: SavFile): void {
	const subtype = cursor.i32();
	const size = cursor.i32();
	const count = cursor.i32();
	file.extensions.set(subtype, { bytes: cursor.take(size * count), size, count });
}
