import { tableOf, type Table } from './table.ts';

/**
 * The table without its empty rows and columns, which say nothing about association and make every expected
 * count in them 0 (R returns NaN; SPSS and jamovi drop them), and how many were dropped.
 */
export function dropEmpty(table: Table): { table: Table; rows: number; columns: number } {
	const keepRows: number[] = [];
	const keepColumns: number[] = [];
	table.rowTotals.forEach((sum, i) => sum > 0 && keepRows.push(i));
	table.columnTotals.forEach((sum, j) => sum > 0 && keepColumns.push(j));
	const rows = table.rows - keepRows.length;
	const columns = table.columns - keepColumns.length;
	if (rows === 0 && columns === 0) return { table, rows, columns };
	const cells = new Float64Array(keepRows.length * keepColumns.length);
	let at = 0;
	for (const i of keepRows)
		for (const j of keepColumns) cells[at++] = table.cells[i * table.columns + j] ?? 0;
	return { table: tableOf(keepRows.length, keepColumns.length, cells), rows, columns };
}
