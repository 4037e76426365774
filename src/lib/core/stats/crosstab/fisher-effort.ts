/** How many ways a sum can be dealt to rows that take at most their cap each. */
function deals(caps: readonly number[], sum: number): number {
	let ways = new Float64Array(sum + 1);
	ways[0] = 1;
	for (const cap of caps) {
		const next = new Float64Array(sum + 1);
		let window = 0;
		for (let s = 0; s <= sum; s++) {
			window += ways[s] as number;
			if (s > cap) window -= ways[s - cap - 1] as number;
			next[s] = window;
		}
		ways = next;
	}
	return ways[sum] as number;
}

/**
 * About how many steps Fisher's network takes for these row and column totals: for each column but the last two, the
 * nodes it starts from (all orders of the rows counted as one, which is too few) times the ways on from a typical one.
 */
export function fisherEffort(rowTotals: readonly number[], columnSums: readonly number[]): number {
	const total = columnSums.reduce((a, b) => a + b, 0);
	const orders = rowTotals.reduce((product, _, i) => product * (i + 1), 1);
	let [taken, steps] = [0, 0];
	for (const sum of columnSums.slice(0, -1)) {
		const nodes = taken === 0 ? 1 : deals(rowTotals, taken) / orders;
		const typical = rowTotals.map((row) => Math.round(row * (1 - taken / total)));
		steps += nodes * deals(typical, sum);
		taken += sum;
	}
	return steps;
}
