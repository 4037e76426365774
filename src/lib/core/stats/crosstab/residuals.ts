import { expectedCounts } from './expected-counts.ts';
import type { Table } from './table.ts';

/**
 * What each cell adds to chi-square, row after row: `pearson` is (O - E) / sqrt(E); `adjusted` divides O - E by its
 * standard error, so that beyond about 2 a cell stands out (Haberman 1973). R: `chisq.test(m)$residuals`, `$stdres`.
 */
export function residuals(table: Table): { pearson: Float64Array; adjusted: Float64Array } {
	const expected = expectedCounts(table);
	const pearson = expected.map((e, at) => ((table.cells[at] ?? NaN) - e) / Math.sqrt(e));
	const adjusted = new Float64Array(pearson.length);
	let at = 0;
	for (const row of table.rowTotals) {
		for (const column of table.columnTotals) {
			const spread = (1 - row / table.total) * (1 - column / table.total);
			adjusted[at] = (pearson[at] ?? NaN) / Math.sqrt(spread);
			at++;
		}
	}
	return { pearson, adjusted };
}
