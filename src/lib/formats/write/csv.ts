import Papa from 'papaparse';
import type { Cell, Table } from '#lib/core/findings/index.ts';
import { mimeTypes } from '../mime.ts';
import { guardFormula } from './formula-guard.ts';
import type { TableWriteOptions, TableWriter } from './table-writer.ts';

/**
 * Writes a table as CSV (RFC 4180): UTF-8, `\r\n`, first the labels of the columns. Cells that a spreadsheet would run as
 * formulas are guarded, null is an empty cell. The title and the notes of the table are left out.
 */
export function writeCsv(table: Table, options: TableWriteOptions = {}): Uint8Array {
	const { delimiter = ',', decimal = '.', bom = false } = options;
	const cellText = (cell: Cell) => {
		if (cell === null) return '';
		if (typeof cell === 'string') return guardFormula(cell);
		return Number.isFinite(cell) ? String(cell).replace('.', decimal) : '';
	};
	const text = Papa.unparse(
		[
			table.columns.map((column) => guardFormula(column.label)),
			...table.rows.map((row) => row.map(cellText))
		],
		{ delimiter, newline: '\r\n' }
	);
	return new TextEncoder().encode(`${bom ? '\ufeff' : ''}${text}\r\n`);
}

export const csv: TableWriter = {
	format: 'csv',
	mime: mimeTypes.csv,
	write: async (table, options) => writeCsv(table, options)
};
