import { normalQuantile } from '../distributions/index.ts';

/** A ratio with its interval on the logarithmic scale. */
export interface Ratio {
	value: number;
	lower: number;
	upper: number;
	/** Standard error of its logarithm. */
	seLog: number;
}

/**
 * The odds ratio ad / bc of the cells a, b, c, d of a 2 x 2 table, with Woolf's interval. When a cell is 0 the interval
 * and the value are those of the table with 0.5 added to every cell (Haldane 1956, Anscombe 1956), as in R.
 * R: `DescTools::OddsRatio(m, conf.level = level)`.
 */
export function oddsRatio(cells: ArrayLike<number>, level = 0.95): Ratio {
	const raw = [0, 1, 2, 3].map((at) => cells[at] ?? NaN);
	const [a, b, c, d] = (raw.some((count) => count === 0) ? raw.map((count) => count + 0.5) : raw) as [
		number,
		number,
		number,
		number
	];
	const log = Math.log(a) + Math.log(d) - Math.log(b) - Math.log(c);
	const seLog = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
	const half = normalQuantile(1 - (1 - level) / 2) * seLog;
	return { value: Math.exp(log), lower: Math.exp(log - half), upper: Math.exp(log + half), seLog };
}
