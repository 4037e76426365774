import { chiSquareUpper } from '../distributions/index.ts';
import { expectedCounts } from './expected-counts.ts';
import type { Table } from './table.ts';

/** A chi-square statistic with its degrees of freedom and upper tail. All NaN but `df` when it is 0/0. */
export interface ChiSquare {
	value: number;
	df: number;
	p: number;
}

/**
 * Pearson's chi-square test of independence: the sum of (O - E)² / E.
 * With `yates`, on a 2 x 2 table only, |O - E| is first lowered by 0.5, or by itself when smaller, as R does.
 * An empty row or column gives NaN: see `dropEmpty`. R: `chisq.test(m, correct = yates)`.
 */
export function pearsonChiSquare(table: Table, yates = false): ChiSquare {
	const expected = expectedCounts(table);
	const correct = yates && table.rows === 2 && table.columns === 2;
	let value = 0;
	table.cells.forEach((count, at) => {
		const e = expected[at] ?? NaN;
		const gap = Math.abs(count - e);
		const corrected = correct ? gap - Math.min(0.5, gap) : gap;
		value += (corrected * corrected) / e;
	});
	const df = (table.rows - 1) * (table.columns - 1);
	return { value, df, p: chiSquareUpper(value, df) };
}
