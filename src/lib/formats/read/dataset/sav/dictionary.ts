import type { MissingCode, Point, ResponseSet } from '#lib/core/survey/index.ts';
import { missingWord } from '#lib/core/survey/index.ts';
import { Cursor } from '../cursor.ts';
import { instantOf, instantText, type Instant } from './instants.ts';
import { readMrSets, type MrSet } from './mrsets.ts';
import type { SavFile, SavVariable } from './records.ts';
import { SYSTEM_MISSING } from './slots.ts';

/** A variable as its users know it: segments of a very long string put together, texts decoded. */
export interface SavColumn {
	name: string;
	/** The old name of eight letters, which sets are defined by. */
	shortName: string;
	label: string;
	/** Bytes of a string; 0 for a number. */
	width: number;
	/** Slots of each segment, one after another. */
	segments: number[];
	/** Of the first slot, from 0. */
	slot: number;
	instant: Instant | null;
	points: Point[];
	missing: MissingCode[];
	missingRange: [number, number] | null;
	measure: 'nominal' | 'ordinal' | 'scale' | null;
}

export type Decode = (bytes: Uint8Array) => string;

const MEASURES = [null, 'nominal', 'ordinal', 'scale'] as const;

function numberOf(bytes: Uint8Array, little: boolean): number {
	const cursor = new Cursor(bytes);
	cursor.little = little;
	return cursor.f64();
}

/** `SHORT=what is said of it`, parted by tabs; a NUL may stand before a tab. */
function pairs(file: SavFile, subtype: number, decode: Decode): Map<string, string> {
	const record = file.extensions.get(subtype);
	if (!record) return new Map();
	const entries = decode(record.bytes)
		.split('\t')
		.flatMap((entry) => {
			const at = entry.indexOf('=');
			return at > 0
				? [
						[
							entry.slice(0, at).trim().toUpperCase(),
							entry
								.slice(at + 1)
								.replaceAll('\0', '')
								.trim()
						] as const
					]
				: [];
		});
	return new Map(entries);
}

function measures(file: SavFile, count: number, little: boolean): (typeof MEASURES)[number][] {
	const record = file.extensions.get(11);
	if (!record) return [];
	const cursor = new Cursor(record.bytes);
	cursor.little = little;
	// Measure, width and alignment; older files leave the width out.
	const each = record.count >= 3 * count ? 3 : 2;
	return Array.from({ length: Math.min(count, Math.floor(record.count / each)) }, () => {
		const measure = MEASURES[cursor.i32()] ?? null;
		cursor.skip(4 * (each - 1));
		return measure;
	});
}

/** Labels of strings longer than eight bytes (subtype 21), by the name of the variable. */
function longLabels(file: SavFile, little: boolean, decode: Decode): Map<string, Point[]> {
	const found = new Map<string, Point[]>();
	const record = file.extensions.get(21);
	if (!record) return found;
	const cursor = new Cursor(record.bytes);
	cursor.little = little;
	while (cursor.left >= 12) {
		const name = decode(cursor.take(cursor.i32()));
		cursor.i32();
		const count = cursor.i32();
		const points: Point[] = [];
		for (let index = 0; index < count; index++) {
			const value = decode(cursor.take(cursor.i32())).trimEnd();
			points.push({ value, label: decode(cursor.take(cursor.i32())) });
		}
		found.set(name.toUpperCase(), points);
	}
	return found;
}

/** Missing values of such strings (subtype 22). */
function longMissing(file: SavFile, little: boolean, decode: Decode): Map<string, string[]> {
	const found = new Map<string, string[]>();
	const record = file.extensions.get(22);
	if (!record) return found;
	const cursor = new Cursor(record.bytes);
	cursor.little = little;
	while (cursor.left >= 9) {
		const name = decode(cursor.take(cursor.i32()));
		const count = cursor.u8();
		const length = cursor.i32();
		found.set(
			name.toUpperCase(),
			Array.from({ length: count }, () => decode(cursor.take(length)).trimEnd())
		);
	}
	return found;
}

function valueText(
	bytes: Uint8Array,
	width: number,
	instant: Instant | null,
	little: boolean,
	decode: Decode
): string {
	if (width > 0) return decode(bytes).trimEnd();
	const value = numberOf(bytes, little);
	if (value === SYSTEM_MISSING) return '';
	return instant ? instantText(value, instant) : String(value);
}

/** Reads the variables of a dictionary with all that is said of them. */
export function savColumns(file: SavFile, little: boolean, decode: Decode): SavColumn[] {
	const longNames = pairs(file, 13, decode);
	const longWidths = pairs(file, 14, decode);
	const { variables } = file;
	const slotsOf = (index: number) =>
		(variables[index + 1]?.slot ?? file.slots) - (variables[index]?.slot ?? 0);
	const measured = measures(file, variables.length, little);
	const labels = longLabels(file, little, decode);
	const missings = longMissing(file, little, decode);
	const columns: SavColumn[] = [];
	for (let index = 0; index < variables.length;) {
		const variable = variables[index];
		if (!variable) break;
		const shortName = decode(variable.name).trim();
		const key = shortName.toUpperCase();
		const long = Number.parseInt(longWidths.get(key) ?? '', 10);
		// A string of more than 255 bytes stands in segments that carry 252 each by their count.
		const count = long > 255 ? Math.ceil(long / 252) : 1;
		const segments = Array.from({ length: count }, (_, step) => slotsOf(index + step));
		const name = longNames.get(key) ?? shortName;
		const column: SavColumn = {
			name,
			shortName,
			label: variable.label ? decode(variable.label).trim() : '',
			width: long > 255 ? long : variable.width,
			segments,
			slot: variable.slot,
			instant: variable.width === 0 ? instantOf(variable.format) : null,
			points: labels.get(name.toUpperCase()) ?? [],
			missing: [],
			missingRange: variable.missingRange,
			measure: measured[index] ?? null
		};
		column.points.push(...shortLabels(file, variable, column, little, decode));
		const words = missings.get(name.toUpperCase()) ?? [];
		const values = variable.missing.map((bytes) =>
			valueText(bytes, variable.width, column.instant, little, decode)
		);
		column.missing = [...values, ...words].map((value) => missingCode(value, column.points));
		columns.push(column);
		index += count;
	}
	return columns;
}

function shortLabels(
	file: SavFile,
	{ slot, width }: SavVariable,
	{ instant }: SavColumn,
	little: boolean,
	decode: Decode
): Point[] {
	return file.labels
		.filter(({ slots }) => slots.includes(slot))
		.flatMap(({ values }) =>
			values.map(({ value, label }) => ({
				value: valueText(value, width, instant, little, decode),
				label: decode(label).trimEnd()
			}))
		);
}

/** A value the file declares missing, with the reason its label says. */
export function missingCode(value: string, points: readonly Point[]): MissingCode {
	const label = points.find((point) => point.value === value)?.label ?? value;
	return { value, label, reason: missingWord(label) ?? 'other' };
}

/** The multiple-response sets of the file, by the names of its variables, and what is missing of each. */
export function savSets(
	file: SavFile,
	columns: readonly SavColumn[],
	decode: Decode
): { sets: ResponseSet[]; incomplete: { name: string; missing: string }[] } {
	const byShort = new Map(
		columns.flatMap(
			(one) =>
				[
					[one.name.toUpperCase(), one],
					[one.shortName.toUpperCase(), one]
				] as const
		)
	);
	const incomplete: { name: string; missing: string }[] = [];
	const found = [7, 19].flatMap((subtype) => {
		const record = file.extensions.get(subtype);
		return record ? readMrSets(record.bytes, decode) : [];
	});
	const sets = found.flatMap((set): ResponseSet[] => {
		const members = set.variables.map((name) => ({ name, column: byShort.get(name.toUpperCase()) }));
		const absent = members.filter(({ column }) => !column).map(({ name }) => name);
		if (absent.length > 0) incomplete.push({ name: set.name, missing: absent.join(', ') });
		const present = members.flatMap(({ column }) => column ?? []);
		return present.length === 0 ? [] : [responseSet(set, present)];
	});
	return { sets, incomplete };
}

function responseSet(set: MrSet, members: readonly SavColumn[]): ResponseSet {
	const columns = members.map(({ name }) => name);
	const base = { name: set.name, label: set.label || set.name, columns, none: null };
	if (set.kind !== 'C') return { ...base, kind: 'indicators', ticked: [set.counted] };
	const points = new Map(members.flatMap((one) => one.points).map((point) => [point.value, point]));
	const missing = new Set(members.flatMap((one) => one.missing).map(({ value }) => value));
	return {
		...base,
		kind: 'categories',
		options: [...points.values()].filter(({ value }) => !missing.has(value))
	};
}
