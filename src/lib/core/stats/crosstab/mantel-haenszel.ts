import { chiSquareUpper, normalQuantile } from '../distributions/index.ts';
import type { ChiSquare } from './pearson-chi-square.ts';
import type { Ratio } from './odds-ratio.ts';
import type { Table } from './table.ts';

/** The counts a, b, c, d of one 2 x 2 table, row after row, and their sum. */
export const cellsOf = (table: Table): { a: number; b: number; c: number; d: number; n: number } => {
	const [a = 0, b = 0, c = 0, d = 0] = table.cells;
	return { a, b, c, d, n: table.total };
};

/**
 * The Cochran-Mantel-Haenszel test that two yes/no variables are independent within strata, each a 2 x 2 table with at
 * least two observations. `corrected` lowers the distance by 0.5, as R does by default.
 * R: `mantelhaen.test(a, correct = corrected)`.
 */
export function mantelHaenszel(strata: readonly Table[], corrected: boolean): ChiSquare {
	let [gap, variance] = [0, 0];
	for (const { a, b, c, d, n } of strata.map(cellsOf)) {
		gap += a - ((a + b) * (a + c)) / n;
		variance += ((a + b) * (c + d) * (a + c) * (b + d)) / (n * n * (n - 1));
	}
	const distance = Math.abs(gap) - (corrected && Math.abs(gap) >= 0.5 ? 0.5 : 0);
	const value = distance ** 2 / variance;
	return { value, df: 1, p: chiSquareUpper(value, 1) };
}

/**
 * The odds ratio common to all strata, by Mantel and Haenszel, with the interval of Robins, Breslow and Greenland (1986).
 * R: `mantelhaen.test(a)$estimate`, `$conf.int`.
 */
export function commonOddsRatio(strata: readonly Table[], level = 0.95): Ratio {
	let [along, across, pr, cross, qs] = [0, 0, 0, 0, 0];
	for (const { a, b, c, d, n } of strata.map(cellsOf)) {
		const [p, q, r, s] = [(a + d) / n, (b + c) / n, (a * d) / n, (b * c) / n];
		along += r;
		across += s;
		pr += p * r;
		cross += p * s + q * r;
		qs += q * s;
	}
	const seLog = Math.sqrt(pr / (2 * along ** 2) + cross / (2 * along * across) + qs / (2 * across ** 2));
	const half = normalQuantile(1 - (1 - level) / 2) * seLog;
	const value = along / across;
	return { value, lower: value * Math.exp(-half), upper: value * Math.exp(half), seLog };
}
