import type { Label } from '../cases.ts';
import { midRanks } from '../ranks/mid-ranks.ts';
import { tieSum } from '../ranks/tie-sum.ts';

/** Values of several groups, with their ranks in all. */
export interface GroupedRanks {
	labels: Label[];
	/** Size, rank sum and values of each group, in the order of `labels`. */
	sizes: number[];
	rankSums: number[];
	values: Float64Array[];
	n: number;
	/** Sum of t³ - t over the groups of t equal values. */
	tieSum: number;
}

/** Ranks the values of all groups together. R: `rank(x)`, `tapply(rank(x), g, sum)`. */
export function groupedRanks(labels: readonly Label[], values: readonly Float64Array[]): GroupedRanks {
	const n = values.reduce((sum, group) => sum + group.length, 0);
	const all = new Float64Array(n);
	let at = 0;
	for (const group of values) {
		all.set(group, at);
		at += group.length;
	}
	const ranks = midRanks(all);
	at = 0;
	const rankSums = values.map((group) => {
		let sum = 0;
		for (const end = at + group.length; at < end; at++) sum += ranks[at] as number;
		return sum;
	});
	return {
		labels: [...labels],
		sizes: values.map((group) => group.length),
		rankSums,
		values: [...values],
		n,
		tieSum: tieSum(all)
	};
}
