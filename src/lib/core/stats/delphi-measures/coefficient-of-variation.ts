/**
 * Standard deviation over mean: the sample form (n - 1) and the population form (n). NaN when not defined (fewer
 * than two values for the sample form, a mean of zero).
 */
export function coefficientOfVariation(values: readonly number[]): { sample: number; population: number } {
	const n = values.length;
	const mean = values.reduce((sum, x) => sum + x, 0) / n;
	if (mean === 0) return { sample: NaN, population: NaN };
	const squares = values.reduce((sum, x) => sum + (x - mean) ** 2, 0);
	return { sample: Math.sqrt(squares / (n - 1)) / mean, population: Math.sqrt(squares / n) / mean };
}
