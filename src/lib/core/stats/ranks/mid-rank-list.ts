import { forEachRun } from './runs.ts';

/** Ranks from 1 of values in ascending order, equal values sharing the mean of their ranks. R: `rank(sort(x))`. */
export function midRankList(sorted: Float64Array): number[] {
	const ranks: number[] = [];
	forEachRun(sorted, (from, to) => {
		for (let i = from; i < to; i++) ranks.push((from + 1 + to) / 2);
	});
	return ranks;
}
