import { everyPair } from '../every-pair.ts';
import type { Label } from '../cases.ts';
import { normalTwoSided } from '../distributions/index.ts';
import type { GroupedRanks } from './grouped-ranks.ts';

export interface PairTest {
	first: Label;
	second: Label;
	/** Name of what is compared, z or t where it is one, and p before any adjustment. */
	difference: number;
	statistic: number;
	p: number;
}

/**
 * Dunn's (1964) comparisons after Kruskal-Wallis: differences of mean ranks, second group minus first, on the ranks
 * and the variance of all groups, ties taken into account. R: `DescTools::DunnTest(x, factor(g), method = "none")`.
 */
export function dunn({ labels, sizes, rankSums, n, tieSum }: GroupedRanks): PairTest[] {
	const variance = (n * (n + 1)) / 12 - tieSum / (12 * (n - 1));
	const groups = labels.map((label, i) => ({
		label,
		size: sizes[i] ?? NaN,
		rank: (rankSums[i] ?? NaN) / (sizes[i] ?? NaN)
	}));
	return everyPair(groups).map(([first, second]) => {
		const difference = second.rank - first.rank;
		const statistic = difference / Math.sqrt(variance * (1 / first.size + 1 / second.size));
		return { first: first.label, second: second.label, difference, statistic, p: normalTwoSided(statistic) };
	});
}
