import { ColumnBuilder, missingWord, type ColumnHint, type Point } from '#lib/core/survey/index.ts';
import { DatasetRefusal } from './codes.ts';
import { Cursor } from './cursor.ts';
import { readLayout, widthOf, type DtaFile, type DtaVariable } from './dta/layout.ts';
import { readStrls, strlKey } from './dta/strls.ts';
import { dtaInstant, numberText, readValue } from './dta/values.ts';
import { readValueLabels } from './dta/value-labels.ts';
import { report } from './progress.ts';
import type { DatasetOptions, RawDataset } from './types.ts';

const STEP = 4096;
const isTagged = ({ value }: Point): boolean => /^\.[a-z]$/.test(value);

function cellReader(
	variable: DtaVariable,
	file: DtaFile,
	strls: ReadonlyMap<string, string>
): (cursor: Cursor) => string {
	const { type } = variable;
	if (typeof type === 'object')
		return (cursor) => {
			const bytes = cursor.take(type.text);
			const end = bytes.indexOf(0);
			return file.decode(end < 0 ? bytes : bytes.subarray(0, end));
		};
	if (type === 'strL') return (cursor) => strls.get(strlKey(cursor, file.version)) ?? '';
	const instant = dtaInstant(variable.format);
	return (cursor) => {
		const value = readValue(cursor, type);
		return typeof value === 'string' ? value : instant ? instant(value) : numberText(value);
	};
}

function hintOf(
	variable: DtaVariable,
	at: number,
	tables: ReadonlyMap<string, readonly Point[]>,
	tags: ReadonlySet<string>
): ColumnHint {
	const points = tables.get(variable.labels) ?? [];
	const labelled = points
		.filter(isTagged)
		.map((point) => ({ ...point, reason: missingWord(point.label) ?? ('other' as const) }));
	const others = [...tags]
		.filter((value) => !labelled.some((one) => one.value === value))
		.map((value) => ({ value, label: value, reason: 'other' as const }));
	return {
		header: variable.name,
		at,
		name: variable.name,
		label: variable.label || variable.name,
		scale: points.filter((point) => !isTagged(point)),
		missing: [...labelled, ...others],
		single: true,
		...(dtaInstant(variable.format) ? { type: 'date' as const } : {})
	};
}

/**
 * Reads a Stata file of versions 8 to 18 (formats 113 to 115 and 117 to 119): value labels, missing values `.a` to `.z`,
 * long strings, dates (Stata, "File formats .dta").
 * Throws `DatasetRefusal`: 'unknown-stata-version', 'file-truncated', 'file-damaged', 'dataset-empty', 'reading-cancelled'.
 */
export function readDta(bytes: Uint8Array, options: DatasetOptions): RawDataset {
	const cursor = new Cursor(bytes);
	const file = readLayout(cursor, options.encoding);
	if (file.variables.length === 0) throw new DatasetRefusal('dataset-empty', {});
	const width = file.variables.reduce((sum, { type }) => sum + widthOf(type), 0);
	const whole = Math.floor((bytes.length - file.data) / Math.max(width, 1));
	if (whole < file.rows) throw new DatasetRefusal('file-truncated', { row: whole + 1, rows: file.rows });
	const strls = readStrls(cursor, file);
	const tables = readValueLabels(cursor, file);
	const builders = file.variables.map(() => new ColumnBuilder());
	const readers = file.variables.map((variable) => cellReader(variable, file, strls));
	const tags = file.variables.map(() => new Set<string>());
	cursor.at = file.data;
	for (let row = 0; row < file.rows; row++) {
		for (let index = 0; index < readers.length; index++) {
			const cell = readers[index]?.(cursor) ?? '';
			builders[index]?.add(cell);
			if (cell.length === 2 && cell.charCodeAt(0) === 46) tags[index]?.add(cell);
		}
		if (row % STEP === 0) report(options.progress, cursor.at, bytes.length);
	}
	return {
		format: 'dta',
		encoding: file.version >= 118 ? 'utf-8' : (options.encoding ?? 'windows-1252'),
		delimiter: '',
		sheet: '',
		sheets: [],
		headerRows: 0,
		columns: file.variables.map((variable, index) => ({
			hint: hintOf(variable, index + 1, tables, tags[index] ?? new Set()),
			column: builders[index]?.finish() ?? { kind: 'codes', codes: new Uint8Array(0), dictionary: [] }
		})),
		hint: {},
		sets: [],
		rows: { inFile: file.rows, blank: 0 },
		columnCounts: { inFile: file.variables.length, blank: 0 },
		numbering: { first: 1, blanks: [] },
		notices: []
	};
}
