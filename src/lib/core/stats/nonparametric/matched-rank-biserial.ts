import type { SignedRanks } from './signed-ranks.ts';

/**
 * The matched-pairs rank-biserial correlation, zeros dropped: (positive - negative rank sum) / all ranks (Kerby 2014),
 * and its standard error on Fisher's z scale, which effectsize takes from all pairs, zeros included.
 * NaN when no one changed. R: `effectsize::rank_biserial(x, y, paired = TRUE)`; jamovi prints the same value.
 */
export function matchedRankBiserial({ n, zeros, v }: SignedRanks): { value: number; seZ: number } {
	const ranks = (n * (n + 1)) / 2;
	const all = n + zeros;
	const sum = (all * (all + 1)) / 2;
	return {
		value: (2 * v - ranks) / ranks,
		seZ: Math.sqrt((2 * all ** 3 + 3 * all ** 2 + all) / 6) / sum
	};
}
