/** Median of values in ascending order, `NaN` for none. R: `median(x)`. */
export function medianOfSorted(ascending: Float64Array): number {
	const half = ascending.length / 2;
	const upper = ascending[Math.floor(half)] ?? NaN;
	return Number.isInteger(half) ? ((ascending[half - 1] ?? NaN) + upper) / 2 : upper;
}
