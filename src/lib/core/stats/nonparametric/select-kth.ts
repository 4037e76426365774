/** What one pass over a long list that is never written out says about a value. */
export interface Split {
	/** How many of the list are not above the value. */
	count: number;
	/** The largest of those, and the smallest of the others. */
	below: number;
	above: number;
}

/**
 * The k-th smallest (from 1) of a list of which only `split` is known, between `low` and `high`, both in the list.
 * Halves the range, each time moving to values that are in the list, so that it ends on one exactly.
 */
export function selectKth(k: number, low: number, high: number, split: (value: number) => Split): number {
	let [from, to] = [low, high];
	while (from < to) {
		const middle = from + (to - from) / 2;
		const { count, below, above } = split(middle < to ? middle : from);
		if (count >= k) to = below;
		else from = above;
	}
	return to;
}
