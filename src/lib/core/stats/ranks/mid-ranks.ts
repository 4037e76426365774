import { sortOrder } from './sort-order.ts';

/** Ranks from 1, equal values sharing the mean of their ranks. No value may be NaN. R: `rank(x)`. */
export function midRanks(values: Float64Array): Float64Array {
	const order = sortOrder(values);
	const ranks = new Float64Array(values.length);
	for (let from = 0; from < order.length;) {
		const value = values[order[from] as number];
		let to = from + 1;
		while (to < order.length && values[order[to] as number] === value) to++;
		for (let i = from; i < to; i++) ranks[order[i] as number] = (from + 1 + to) / 2;
		from = to;
	}
	return ranks;
}
