import { medianOfSorted } from './median.ts';

/** Median of |x - median|, unscaled (times 1.4826 it estimates a normal sd); `NaN` for none. R: `mad(x, constant = 1)`. */
export function medianAbsoluteDeviation(ascending: Float64Array): number {
	const centre = medianOfSorted(ascending);
	return medianOfSorted(ascending.map((value) => Math.abs(value - centre)).sort());
}
