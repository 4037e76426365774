import { rankSumDistribution } from '../distributions/index.ts';
import { midRankList } from '../ranks/mid-rank-list.ts';
import type { Alternative } from './normal-p.ts';
import { permutationP, type TwoSided } from './permutation-p.ts';
import { rankTwo } from './rank-two.ts';

/** Additions after which the exact distribution is not computed: about a second. */
const MOST_ADDITIONS = 4e8;

/**
 * The exact conditional p of the Mann-Whitney test, ties allowed: over all ways of dealing the observed values into
 * two samples of these sizes. `null` when that would take too long. Samples are in ascending order.
 * R: `coin::wilcox_test(distribution = "exact")`, `exactRankTests::wilcox.exact`; from 4.6 `wilcox.test` itself,
 * which doubles the smaller tail.
 */
export function mannWhitneyPermutation(
	x: Float64Array,
	y: Float64Array,
	alternative: Alternative = 'two-sided',
	twoSided: TwoSided = 'distance'
): number | null {
	const { n1, n2, u1, u2 } = rankTwo(x, y);
	const n = n1 + n2;
	// The smaller sample is the one whose rank sums are counted: its complement says the same.
	const few = Math.min(n1, n2);
	if (n > 1000 || n * few * few * (2 * n - few) > MOST_ADDITIONS) return null;
	const pooled = new Float64Array(n);
	pooled.set(x);
	pooled.set(y, n1);
	const counts = rankSumDistribution(midRankList(pooled.sort()), few);
	const turned = n2 < n1;
	const observed = (turned ? u2 : u1) + (few * (few + 1)) / 2;
	const other = { 'two-sided': 'two-sided', less: 'greater', greater: 'less' } as const;
	return permutationP(
		counts,
		observed,
		(few * (n + 1)) / 2,
		turned ? other[alternative] : alternative,
		twoSided
	);
}
