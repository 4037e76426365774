export interface BlandAltman {
	/** Mean of x - y. */
	bias: number;
	/** Standard deviation of the differences (n - 1); NaN with one pair. */
	sd: number;
	lower: number;
	upper: number;
}

/**
 * Bland and Altman's limits of agreement: the mean difference x - y and mean ± 1.96 standard deviations, within
 * which 95 % of differences are expected. `x[i]` and `y[i]` measure object i, none missing, in the same unit.
 * Source: Bland and Altman (1986). In R: `d <- x - y; mean(d) + c(-1.96, 1.96) * sd(d)`.
 */
export function blandAltman(x: Float64Array, y: Float64Array): BlandAltman {
	const differences = x.map((v, i) => v - (y[i] ?? NaN));
	const n = differences.length;
	const bias = differences.reduce((sum, d) => sum + d, 0) / n;
	const sd = Math.sqrt(differences.reduce((sum, d) => sum + (d - bias) ** 2, 0) / (n - 1));
	return { bias, sd, lower: bias - 1.96 * sd, upper: bias + 1.96 * sd };
}
