import { medianOfSorted } from '../ranks/median.ts';
import { mean } from './plain.ts';

/** Mean after a share `trim` is cut from each end of values in ascending order. R: `mean(x, trim = trim)`. */
export function trimmedMean(ascending: Float64Array, trim: number): number {
	if (trim >= 0.5) return medianOfSorted(ascending);
	const cut = Math.floor(ascending.length * trim);
	return mean(ascending.subarray(cut, ascending.length - cut));
}
