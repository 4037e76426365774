import { chiSquareUpper } from '../distributions/index.ts';
import { expectedCounts } from './expected-counts.ts';
import type { ChiSquare } from './pearson-chi-square.ts';
import type { Table } from './table.ts';

/**
 * The likelihood-ratio test of independence, G = 2 sum O ln(O / E), with 0 ln 0 taken as 0.
 * `williams` divides G by Williams' (1976) factor. R: `DescTools::GTest(m, correct = "williams")`.
 */
export function gTest(table: Table, williams = false): ChiSquare {
	const expected = expectedCounts(table);
	let sum = 0;
	table.cells.forEach((count, at) => {
		if (count > 0) sum += count * Math.log(count / (expected[at] ?? NaN));
	});
	const df = (table.rows - 1) * (table.columns - 1);
	const value = Math.max(0, 2 * sum) / (williams ? williamsFactor(table, df) : 1);
	return { value, df, p: chiSquareUpper(value, df) };
}

function williamsFactor({ rowTotals, columnTotals, total }: Table, df: number): number {
	const inverse = (margin: Float64Array): number => margin.reduce((sum, m) => sum + 1 / m, 0);
	return 1 + ((total * inverse(rowTotals) - 1) * (total * inverse(columnTotals) - 1)) / (6 * total * df);
}
