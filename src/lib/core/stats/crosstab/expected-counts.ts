import type { Table } from './table.ts';

/**
 * The counts expected under independence, row total times column total over the total, laid out row after row.
 * R: `chisq.test(m)$expected`.
 */
export function expectedCounts(table: Table): Float64Array {
	const expected = new Float64Array(table.cells.length);
	let at = 0;
	for (const row of table.rowTotals) {
		for (const column of table.columnTotals) expected[at++] = (row * column) / table.total;
	}
	return expected;
}
