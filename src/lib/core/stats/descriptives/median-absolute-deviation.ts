import { medianOfSorted } from '../ranks/median.ts';

/**
 * Median of |x - median| of values in ascending order, unscaled (times 1.4826 it estimates a normal sd); `NaN` for none.
 * The deviations on either side of the median are already in order: they are merged outwards up to the middle one.
 * R: `mad(x, constant = 1)`.
 */
export function medianAbsoluteDeviation(ascending: Float64Array): number {
	const n = ascending.length;
	if (n === 0) return NaN;
	const centre = medianOfSorted(ascending);
	let right = Math.floor(n / 2);
	let left = right - 1;
	let last = NaN;
	let before = NaN;
	for (let taken = 0; 2 * taken <= n; taken++) {
		const below = left < 0 ? Infinity : centre - (ascending[left] ?? NaN);
		const above = right >= n ? Infinity : (ascending[right] ?? NaN) - centre;
		before = last;
		if (below < above) {
			last = below;
			left--;
		} else {
			last = above;
			right++;
		}
	}
	return n % 2 === 1 ? last : (before + last) / 2;
}
