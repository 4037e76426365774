import { forEachRun } from './runs.ts';

/** Sum of t³ - t over the groups of t equal values: what ties take from the spread of ranks. */
export function tieSum(values: Float64Array): number {
	let sum = 0;
	forEachRun(values.slice().sort(), (from, to) => {
		const tied = to - from;
		sum += tied * tied * tied - tied;
	});
	return sum;
}
