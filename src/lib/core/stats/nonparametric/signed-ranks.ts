import { midRankList } from '../ranks/mid-rank-list.ts';
import { rankTwo } from './rank-two.ts';

/** Differences from their hypothetical value, ranked by size without their sign. */
export interface SignedRanks {
	/** How many are not zero; only they are ranked. */
	n: number;
	zeros: number;
	positive: number;
	negative: number;
	/** Sum of the ranks of the positive ones: R's V. */
	v: number;
	/** Sum of t³ - t over the groups of t differences of equal size. */
	tieSum: number;
	/** Sizes of the differences that are not zero, in ascending order. */
	sizes: Float64Array;
}

/** Ranks differences for Wilcoxon's signed-rank test, zeros dropped. R: `wilcox.test(d)$statistic` is `v`. */
export function signedRanks(differences: Float64Array): SignedRanks {
	const up = differences.filter((d) => d > 0).sort();
	const down = differences
		.filter((d) => d < 0)
		.map((d) => -d)
		.sort();
	const { u1, tieSum } = rankTwo(up, down);
	const sizes = new Float64Array(up.length + down.length);
	sizes.set(up);
	sizes.set(down, up.length);
	return {
		n: sizes.length,
		zeros: differences.length - sizes.length,
		positive: up.length,
		negative: down.length,
		v: u1 + (up.length * (up.length + 1)) / 2,
		tieSum,
		sizes: sizes.sort()
	};
}

/** The ranks of the differences that are not zero. */
export function ranksOf(ranked: SignedRanks): number[] {
	return midRankList(ranked.sizes);
}
