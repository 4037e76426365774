/** Sum of t^3 - t over groups of t equal values: what ties take from the spread of ranks. */
export function tieSum(values: Iterable<number>): number {
	const sizes = new Map<number, number>();
	for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
	let sum = 0;
	for (const t of sizes.values()) sum += t ** 3 - t;
	return sum;
}
