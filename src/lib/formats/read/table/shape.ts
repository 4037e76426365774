import type { Notice } from '#lib/contract/index.ts';
import { unguardFormula } from '../../write/formula-guard.ts';
import { ReadRefusal } from '../refusal.ts';
import type { RawTable, ReadTable, TableFormat } from './types.ts';

/** The number of columns in a spreadsheet, A to XFD. */
export const MOST_COLUMNS = 16_384;

/**
 * Twice the characters of the longest file accepted. Repeated cells, and cells that share a string, become separate strings when
 * the table is sent to another thread.
 */
const MOST_CHARACTERS = 64 * 2 ** 20;

const isBlank = (cell: string | undefined) => cell === undefined || cell.trim() === '';

/** The letters a spreadsheet shows above column `index`: A, B, … Z, AA. */
function columnLetters(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/**
 * Names the columns and makes all rows equally long. Blank rows and empty last columns are dropped, a column without a name is
 * named by its letters, a repeated name gets a number. Throws `ReadRefusal`: 'too-large' (characters), 'empty' (no cell with
 * content), 'too-many-cells' (more than `most`: one long row lengthens all others), 'too-many-entries' (columns).
 */
export function shapeTable(raw: RawTable, format: TableFormat, most: number, headerRow?: number): ReadTable {
	refuseTooLong(raw.rows);
	const filled = raw.rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
	const first = filled[0];
	if (!first) throw new ReadRefusal('empty');
	const headerNumber = headerRow ?? first.number;
	const named = filled.find(({ number }) => number === headerNumber)?.cells ?? [];
	const body = filled.filter(({ number }) => number > headerNumber);

	const notices: Notice[] = [...raw.notices];
	const above = filled.length - body.length - (named.length > 0 ? 1 : 0);
	if (above > 0) notices.push({ code: 'rows-above-header', values: { count: above, row: headerNumber } });
	const width = usedWidth([named, ...body.map(({ cells }) => cells)]);
	if (width > MOST_COLUMNS) throw new ReadRefusal('too-many-entries');
	if (width * body.length > most) throw new ReadRefusal('too-many-cells', { limit: most });
	if (format === 'csv') notices.push(...unevenRows(body, headerNumber > 0 ? named.length : width));

	const header = nameColumns(named, width, (column, name) => {
		if (headerNumber > 0)
			notices.push({ code: 'header-named', values: { column: columnLetters(column), name } });
	});
	return {
		header,
		rows: body.map(({ cells }) =>
			Array.from({ length: width }, (_, column) => unguardFormula(cells[column] ?? ''))
		),
		rowNumbers: body.map(({ number }) => number),
		sheets: raw.sheets,
		sheet: raw.sheet,
		format,
		encoding: raw.encoding,
		delimiter: raw.delimiter,
		headerRow: headerNumber,
		notices
	};
}

function refuseTooLong(rows: RawTable['rows']): void {
	let characters = 0;
	for (const { cells } of rows) {
		for (const cell of cells) characters += cell.length;
		if (characters > MOST_CHARACTERS)
			throw new ReadRefusal('too-large', { bytes: characters, limit: MOST_CHARACTERS });
	}
}

function usedWidth(rows: readonly (readonly string[])[]): number {
	let width = 0;
	for (const row of rows)
		for (let column = row.length; column > width; column--) if (!isBlank(row[column - 1])) width = column;
	return width;
}

function nameColumns(
	named: readonly string[],
	width: number,
	onChange: (column: number, name: string) => void
): string[] {
	const taken = new Set<string>();
	const numbers = new Map<string, number>();
	return Array.from({ length: width }, (_, column) => {
		const written = unguardFormula(named[column] ?? '')
			.replace(/\s+/g, ' ')
			.trim();
		const wanted = written === '' ? columnLetters(column) : written;
		let name = wanted;
		let again = numbers.get(wanted) ?? 2;
		for (; taken.has(name); again++) name = `${wanted} (${again})`;
		numbers.set(wanted, again);
		taken.add(name);
		if (name !== written) onChange(column, name);
		return name;
	});
}

/** Notices of rows with more or fewer cells than the header: the usual cause is a stray quotation mark or delimiter. */
function unevenRows(body: RawTable['rows'], width: number): Notice[] {
	const long = body.filter(({ cells }) => cells.slice(width).some((cell) => !isBlank(cell)));
	const short = body.filter(({ cells }) => cells.length < width);
	const tell = (code: 'rows-too-long' | 'rows-too-short', rows: RawTable['rows']): Notice[] =>
		rows[0] ? [{ code, values: { count: rows.length, row: rows[0].number } }] : [];
	return [...tell('rows-too-long', long), ...tell('rows-too-short', short)];
}
