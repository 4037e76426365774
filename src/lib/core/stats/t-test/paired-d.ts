import { centred, dot } from '../linear-algebra/vector.ts';
import { summaryOf } from './summary.ts';

/**
 * Other standardisations of a mean difference between paired answers x - y: by the mean of the two standard deviations,
 * by the root of the mean variance, and by the standard deviation of the difference corrected for the correlation of
 * the two answers (Lakens 2013, formulas 10 and 9).
 */
export function pairedD(
	x: Float64Array,
	y: Float64Array
): { average: number; rms: number; corrected: number } {
	const [a, b] = [summaryOf(x), summaryOf(y)];
	const difference = summaryOf(x.map((value, i) => value - (y[i] ?? NaN)));
	const [dx, dy] = [centred(x), centred(y)];
	const r = dot(dx, dy) / Math.sqrt(dot(dx, dx) * dot(dy, dy));
	const gap = difference.mean;
	return {
		average: gap / ((Math.sqrt(a.variance) + Math.sqrt(b.variance)) / 2),
		rms: gap / Math.sqrt((a.variance + b.variance) / 2),
		corrected: (gap / Math.sqrt(difference.variance)) * Math.sqrt(2 * (1 - r))
	};
}
