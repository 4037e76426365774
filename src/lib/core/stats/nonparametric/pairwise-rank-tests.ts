import { everyPair } from '../every-pair.ts';
import { studentisedRangeUpper } from '../distributions/index.ts';
import type { PairTest } from './dunn.ts';
import type { GroupedRanks } from './grouped-ranks.ts';
import { mannWhitneyNormal } from './mann-whitney-normal.ts';
import { rankTwo } from './rank-two.ts';

/**
 * Mann-Whitney tests of every two groups, ranked by themselves, with continuity correction; p is not adjusted.
 * R: `pairwise.wilcox.test(x, g, p.adjust.method = "none", exact = FALSE)`.
 */
export function pairwiseMannWhitney(groups: GroupedRanks): PairTest[] {
	return comparisons(groups).map(({ first, second, ranked }) => {
		const { z, p } = mannWhitneyNormal(ranked, true);
		return { first, second, difference: ranked.u1 / (ranked.n1 * ranked.n2) - 0.5, statistic: z, p };
	});
}

/**
 * The Dwass-Steel-Critchlow-Fligner comparisons: every two groups ranked by themselves, their statistic W referred to
 * the studentised range of all groups, so that p needs no further adjustment. Positive when the second group is higher.
 * R: `jmv::anovaNP(…, pairs = TRUE)`, whose p is off in the fourth digit.
 */
export function dscf(groups: GroupedRanks): PairTest[] {
	const k = groups.labels.length;
	return comparisons(groups).map(({ first, second, ranked }) => {
		const { z } = mannWhitneyNormal(ranked, false);
		const statistic = -Math.SQRT2 * z;
		const p = Number.isNaN(z) ? NaN : studentisedRangeUpper(Math.abs(statistic), k, Infinity);
		return { first, second, difference: 0.5 - ranked.u1 / (ranked.n1 * ranked.n2), statistic, p };
	});
}

function comparisons({ labels, values }: GroupedRanks) {
	const sorted = values.map((group, i) => ({ label: labels[i] ?? '', values: group.slice().sort() }));
	return everyPair(sorted).map(([a, b]) => ({
		first: a.label,
		second: b.label,
		ranked: rankTwo(a.values, b.values)
	}));
}
