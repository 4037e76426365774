import { tQuantile } from '../distributions/index.ts';
import { mean, standardDeviation } from './plain.ts';

/** Student's interval of a mean, `NaN` ends below two values. R: `t.test(x, conf.level = level)$conf.int`. */
export function meanInterval(values: Float64Array, level: number): [number, number] {
	const n = values.length;
	if (n < 2) return [NaN, NaN];
	const half = (tQuantile((1 + level) / 2, n - 1) * standardDeviation(values)) / Math.sqrt(n);
	const centre = mean(values);
	return [centre - half, centre + half];
}
