/** How many ratings of a 1 to 9 scale lie in 1-3, 4-6 and 7-9. */
export function thirds(ratings: readonly number[]): { low: number; middle: number; high: number } {
	const within = (from: number, to: number) => ratings.filter((x) => x >= from && x <= to).length;
	return { low: within(1, 3), middle: within(4, 6), high: within(7, 9) };
}
