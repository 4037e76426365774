import { medianOfSorted } from '../ranks/median.ts';
import { pearsonChiSquare } from '../crosstab/pearson-chi-square.ts';
import { tableOf } from '../crosstab/table.ts';

export interface MedianTest {
	median: number;
	/** How many of each group are above the median, and how many are not. */
	above: number[];
	notAbove: number[];
	value: number;
	df: number;
	p: number;
}

/**
 * Mood's median test of k groups: Pearson's chi-square of being above the common median or not. NaN when no one is.
 * R: `chisq.test(table(x > median(x), g), correct = FALSE)`.
 */
export function medianTest(groups: readonly Float64Array[]): MedianTest {
	const all = new Float64Array(groups.reduce((sum, group) => sum + group.length, 0));
	let at = 0;
	for (const group of groups) {
		all.set(group, at);
		at += group.length;
	}
	all.sort();
	const median = medianOfSorted(all);
	const above = groups.map((group) => group.reduce((count, value) => count + (value > median ? 1 : 0), 0));
	const notAbove = groups.map((group, i) => group.length - (above[i] ?? 0));
	const table = tableOf(2, groups.length, Float64Array.of(...notAbove, ...above));
	return { median, above, notAbove, ...pearsonChiSquare(table) };
}
