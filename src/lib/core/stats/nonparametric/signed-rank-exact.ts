import { signedRankCdf, signedRankDistribution } from '../distributions/index.ts';
import type { Alternative } from './normal-p.ts';
import { permutationP, type TwoSided } from './permutation-p.ts';
import { ranksOf, type SignedRanks } from './signed-ranks.ts';

/** Differences above which the exact distribution is not computed: about a second, and the limit of a double. */
const MOST = 800;

/**
 * The exact p of Wilcoxon's signed-rank test, zeros dropped, ties allowed: over all ways of giving signs to the observed
 * ranks. `null` when there are too many. Without ties this is R's `wilcox.test(d, exact = TRUE)`; with ties
 * `coin::wilcoxsign_test(distribution = "exact")`. The distribution is even, so both two-sided rules agree.
 */
export function signedRankExact(ranked: SignedRanks, alternative: Alternative = 'two-sided'): number | null {
	const { n, v, tieSum } = ranked;
	if (n < 1 || n > MOST) return null;
	if (tieSum > 0) return fromCounts(ranksOf(ranked), v, alternative);
	const other = (n * (n + 1)) / 2 - v;
	if (alternative === 'less') return signedRankCdf(v, n);
	if (alternative === 'greater') return signedRankCdf(other, n);
	return Math.min(1, 2 * signedRankCdf(Math.min(v, other), n));
}

/**
 * The exact p with Pratt's treatment of zeros, as R does from 4.6. R 4.6: `wilcox.test(d, exact = TRUE)$p.value`.
 */
export function signedRankExactPratt(
	ranked: SignedRanks,
	alternative: Alternative = 'two-sided'
): { v: number; p: number } | null {
	const { n, v, zeros, positive } = ranked;
	if (n < 1 || n + zeros > MOST) return null;
	const shifted = v + zeros * positive;
	const ranks = ranksOf(ranked).map((rank) => rank + zeros);
	return { v: shifted, p: fromCounts(ranks, shifted, alternative) };
}

function fromCounts(ranks: readonly number[], observed: number, alternative: Alternative): number {
	const mean = ranks.reduce((sum, rank) => sum + rank, 0) / 2;
	const rule: TwoSided = 'doubled';
	return permutationP(signedRankDistribution(ranks), observed, mean, alternative, rule);
}
