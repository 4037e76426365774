import { ColumnBuilder, type Column, type ColumnHint } from '#lib/core/survey/index.ts';
import { DatasetRefusal, notice, type DatasetNotice } from './codes.ts';
import { asciiAt, Cursor } from './cursor.ts';
import { report } from './progress.ts';
import { savDecoder } from './sav/code-page.ts';
import { savColumns, savSets, type Decode, type SavColumn } from './sav/dictionary.ts';
import { instantText } from './sav/instants.ts';
import { readRecords, type SavFile } from './sav/records.ts';
import { slotsOf, SYSTEM_MISSING, type Slots } from './sav/slots.ts';
import type { DatasetOptions, RawDataset } from './types.ts';

/** How many rows are read between two looks at whether to go on. */
const STEP = 4096;
/** Bytes a segment of a very long string gives of its 256. */
const SEGMENT = 255;

export const isSav = (bytes: Uint8Array): boolean => /^\$FL[23]$/.test(asciiAt(bytes, 0, 4));
export const isEncryptedSav = (bytes: Uint8Array): boolean => asciiAt(bytes, 8, 12) === 'ENCRYPTEDSAV';
/** The signature stands behind 200 bytes in many alphabets, in lines of 80. */
export const isPortable = (bytes: Uint8Array): boolean => {
	const start = asciiAt(bytes, 0, 700).replace(/[\r\n]/g, '');
	return start.includes('SPSSPORT') || start.startsWith('ASCII SPSS PORT FILE');
};

interface Writer {
	column: SavColumn;
	builder: ColumnBuilder;
	buffer: Uint8Array;
}

/** Whole numbers, as most answers are, are not written anew for each case. */
const SMALL = Array.from({ length: 1024 }, (_, value) => String(value));

function numberText(value: number, { instant }: SavColumn): string {
	if (value === SYSTEM_MISSING || Number.isNaN(value)) return '';
	return instant ? instantText(value, instant) : (SMALL[value] ?? String(value));
}

function readCase(slots: Slots, writers: readonly Writer[], decode: Decode): void {
	for (const { column, builder, buffer } of writers) {
		if (column.width === 0) {
			builder.add(numberText(slots.number(), column));
			continue;
		}
		let at = 0;
		for (const length of column.segments) {
			for (let slot = 0; slot < length; slot++) slots.bytes(buffer, at + 8 * slot);
			at += column.segments.length > 1 ? SEGMENT : 8 * length;
		}
		let end = Math.min(column.width, at);
		while (end > 0 && buffer[end - 1] === 32) end--;
		builder.add(end === 0 ? '' : decode(buffer.subarray(0, end)));
	}
}

function readCases(
	slots: Slots,
	columns: readonly SavColumn[],
	cases: number,
	decode: Decode,
	onStep: () => void
): { columns: Column[]; rows: number } {
	const writers = columns.map((column) => ({
		column,
		builder: new ColumnBuilder(),
		buffer: new Uint8Array(8 * column.segments.reduce((sum, length) => sum + length, 1))
	}));
	let rows = 0;
	const truncated = (): never => {
		throw new DatasetRefusal('file-truncated', { row: rows + 1, rows: Math.max(cases, 0) });
	};
	try {
		while ((cases < 0 || rows < cases) && slots.more()) {
			readCase(slots, writers, decode);
			if (++rows % STEP === 0) onStep();
		}
	} catch (error) {
		if (error instanceof DatasetRefusal && error.code === 'file-truncated') return truncated();
		throw error;
	}
	if (rows < cases) truncated();
	return { columns: writers.map(({ builder }) => builder.finish()), rows };
}

function hintOf(column: SavColumn, at: number, weightSlot: number): ColumnHint {
	const { name, label, points, missing, missingRange, measure, instant } = column;
	const numeric = points.every(({ value }) => !Number.isNaN(Number(value)));
	const ordered = numeric ? [...points].sort((a, b) => Number(a.value) - Number(b.value)) : points;
	return {
		header: name,
		at,
		name,
		label: label || name,
		scale: ordered,
		missing,
		missingRange,
		single: true,
		...(instant ? { type: 'date' as const } : {}),
		...(measure === 'ordinal' && points.length > 1 ? { type: 'ordinal' as const } : {}),
		...(measure === 'scale' && points.length === 0 && column.width === 0 && !instant
			? { type: 'numeric' as const }
			: {}),
		...(column.slot + 1 === weightSlot ? { role: 'weight' as const } : {})
	};
}

/** The number of cases: of 64 bits where the record is there. */
function casesOf(file: SavFile, little: boolean): number {
	const wide = file.extensions.get(16);
	if (!wide || wide.bytes.length < 16) return file.cases;
	const cursor = new Cursor(wide.bytes);
	cursor.little = little;
	cursor.skip(8);
	return cursor.i64();
}

/**
 * Reads an SPSS system file: plain, compressed by bytes, or `.zsav`; any code page; value labels and missing values, of
 * strings too; very long strings; multiple-response sets (PSPP, "System File Format").
 * Throws `DatasetRefusal`: 'file-truncated', 'file-damaged', 'dataset-empty', 'reading-cancelled'.
 */
export function readSav(bytes: Uint8Array, options: DatasetOptions): RawDataset {
	const cursor = new Cursor(bytes);
	const file = readRecords(cursor);
	const { decoder, unknown } = options.encoding
		? { decoder: new TextDecoder(options.encoding), unknown: null }
		: savDecoder(file, cursor.little);
	const decode: Decode = (part) => decoder.decode(part);
	const columns = savColumns(file, cursor.little, decode);
	if (columns.length === 0) throw new DatasetRefusal('dataset-empty', {});
	const { sets, incomplete } = savSets(file, columns, decode);
	const read = readCases(slotsOf(cursor, file), columns, casesOf(file, cursor.little), decode, () =>
		report(options.progress, cursor.at, bytes.length)
	);
	const notices: DatasetNotice[] = incomplete.map((one) => notice('set-incomplete', one));
	if (unknown !== null) notices.push(notice('code-page-unknown', { name: unknown }));
	return {
		format: file.compression === 2 ? 'zsav' : 'sav',
		encoding: decoder.encoding,
		delimiter: '',
		sheet: '',
		sheets: [],
		headerRows: 0,
		columns: columns.map((column, index) => ({
			hint: hintOf(column, index + 1, file.weight),
			column: read.columns[index] ?? { kind: 'codes', codes: new Uint8Array(0), dictionary: [] }
		})),
		hint: {},
		sets,
		rows: { inFile: read.rows, blank: 0 },
		columnCounts: { inFile: columns.length, blank: 0 },
		numbering: { first: 1, blanks: [] },
		notices
	};
}
