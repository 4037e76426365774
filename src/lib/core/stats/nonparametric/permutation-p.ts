import type { Alternative } from './normal-p.ts';

/**
 * How a two-sided exact p is taken from an uneven distribution: all outcomes at least as far from the mean (coin,
 * exactRankTests, SPSS), or twice the smaller tail (R from 4.6).
 */
export type TwoSided = 'distance' | 'doubled';

/**
 * The p of a sum of mid-ranks from its exact distribution: `counts[d]` is how many arrangements sum to d / 2.
 * `mean` is the mean of the sum. Sums are multiples of a half: comparisons are exact.
 */
export function permutationP(
	counts: Float64Array,
	observed: number,
	mean: number,
	alternative: Alternative,
	twoSided: TwoSided
): number {
	const reach = Math.abs(observed - mean);
	let [all, below, above, far] = [0, 0, 0, 0];
	counts.forEach((count, d) => {
		const sum = d / 2;
		all += count;
		if (sum <= observed) below += count;
		if (sum >= observed) above += count;
		if (Math.abs(sum - mean) >= reach) far += count;
	});
	if (alternative === 'less') return below / all;
	if (alternative === 'greater') return above / all;
	return twoSided === 'distance' ? far / all : Math.min(1, (2 * Math.min(below, above)) / all);
}
