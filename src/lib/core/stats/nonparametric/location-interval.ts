import { normalQuantile, signedRankCdf } from '../distributions/index.ts';
import { fallingRoot } from './falling-root.ts';
import { signedRankNormal } from './signed-rank-normal.ts';
import { signedRanks } from './signed-ranks.ts';
import type { Shift } from './shift-interval.ts';
import { kthWalshAverage, pseudomedian } from './walsh-averages.ts';

/**
 * The pseudomedian of differences in ascending order, without zeros or ties, with its exact interval from the Walsh
 * averages. R: `wilcox.test(d, conf.int = TRUE)` for fewer than 50 differences.
 */
export function exactLocation(d: Float64Array, level = 0.95): Shift {
	const n = d.length;
	const alpha = ((1 - level) / 2) * (1 - 64 * Number.EPSILON);
	const pairs = (n * (n + 1)) / 2;
	let [low, high] = [0, pairs];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (signedRankCdf(middle, n) >= alpha) high = middle;
		else low = middle + 1;
	}
	const cut = Math.max(1, low);
	return {
		estimate: pseudomedian(d),
		lower: kthWalshAverage(d, cut),
		upper: kthWalshAverage(d, pairs - cut + 1)
	};
}

/**
 * The same for larger or tied samples, in ascending order and without zeros: the limits are the locations at which the
 * normal approximation, with continuity correction where `corrected`, changes sides.
 * R: `wilcox.test(d, exact = FALSE, correct = corrected, conf.int = TRUE)`, to R's own tolerance of 1e-4. R searches the
 * estimate too, and takes any point of the stretch on which the statistic is even; ours is its middle.
 */
export function normalLocation(d: Float64Array, level = 0.95, corrected = true): Shift {
	const solve = (quantile: number): number =>
		fallingRoot(
			(location) => {
				const ranked = signedRanks(d.map((value) => value - location));
				return ranked.n === 0 ? 0 : signedRankNormal(ranked, corrected).z - quantile;
			},
			d[0] ?? NaN,
			d[d.length - 1] ?? NaN
		);
	const z = normalQuantile((1 + level) / 2);
	return { estimate: pseudomedian(d), lower: solve(z), upper: solve(-z) };
}
