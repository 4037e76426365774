import { normalQuantile } from '../distributions/index.ts';
import type { Ratio } from './odds-ratio.ts';

/**
 * The relative risk of rows 1 and 2 of a 2 x 2 table, column 1 being the event, with Katz's interval.
 * R: `exp(log(p1 / p2) + c(-1, 1) * qnorm(0.975) * sqrt(1 / a - 1 / n1 + 1 / c - 1 / n2))`.
 */
export function relativeRisk(cells: ArrayLike<number>, level = 0.95): Ratio {
	const [a, b, c, d] = [cells[0] ?? NaN, cells[1] ?? NaN, cells[2] ?? NaN, cells[3] ?? NaN];
	const [n1, n2] = [a + b, c + d];
	const value = a / n1 / (c / n2);
	const seLog = Math.sqrt(1 / a - 1 / n1 + 1 / c - 1 / n2);
	const half = normalQuantile(1 - (1 - level) / 2) * seLog;
	return { value, lower: value * Math.exp(-half), upper: value * Math.exp(half), seLog };
}
