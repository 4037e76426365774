import { chiSquareUpper } from '../distributions/index.ts';
import { cellsOf } from './mantel-haenszel.ts';
import type { ChiSquare } from './pearson-chi-square.ts';
import type { Table } from './table.ts';

/**
 * Breslow and Day's test that the odds ratio is the same in all strata, `common` being its Mantel-Haenszel estimate
 * (without Tarone's correction). A single stratum has nothing to compare: p is NaN. R: `DescTools::BreslowDayTest(a)`.
 */
export function breslowDay(strata: readonly Table[], common: number): ChiSquare {
	let value = 0;
	for (const { a, b, c, n } of strata.map(cellsOf)) {
		const [row, column] = [a + b, a + c];
		// The count of the first cell that gives the common odds ratio under these margins: a root of a quadratic.
		const A = 1 - common;
		const B = n - row - column + common * (row + column);
		const C = -common * row * column;
		const expected = (-2 * C) / (B + Math.sqrt(B * B - 4 * A * C));
		const others = [expected, row - expected, column - expected, n - row - column + expected];
		const variance = 1 / others.reduce((sum, count) => sum + 1 / count, 0);
		value += (a - expected) ** 2 / variance;
	}
	const df = strata.length - 1;
	return { value, df, p: df > 0 ? chiSquareUpper(value, df) : NaN };
}
