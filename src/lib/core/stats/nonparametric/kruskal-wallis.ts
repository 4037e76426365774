import { chiSquareUpper } from '../distributions/index.ts';
import type { GroupedRanks } from './grouped-ranks.ts';

export interface KruskalWallis {
	H: number;
	df: number;
	p: number;
	/** H (n + 1) / (n² - 1): what jamovi prints. */
	epsilonSquared: number;
	etaSquared: number;
}

/**
 * The Kruskal-Wallis test of k groups, ties taken into account; NaN when all values are equal.
 * R: `kruskal.test(x, factor(g))`; `rstatix::kruskal_effsize` gives eta squared.
 */
export function kruskalWallis({ sizes, rankSums, n, tieSum }: GroupedRanks): KruskalWallis {
	const k = sizes.length;
	const between = rankSums.reduce((sum, ranks, i) => sum + ranks ** 2 / (sizes[i] ?? NaN), 0);
	const H = ((12 * between) / (n * (n + 1)) - 3 * (n + 1)) / (1 - tieSum / (n ** 3 - n));
	return {
		H,
		df: k - 1,
		p: chiSquareUpper(H, k - 1),
		epsilonSquared: (H * (n + 1)) / (n * n - 1),
		etaSquared: (H - k + 1) / (n - k)
	};
}
