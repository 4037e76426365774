/** Hyndman & Fan (1996): 2 averages at steps, 6 is SPSS and Minitab, 7 is R, jamovi and NumPy, 8 is median-unbiased. */
export type QuantileType = 2 | 6 | 7 | 8;
export const QUANTILE_TYPES: readonly QuantileType[] = [2, 6, 7, 8];

/** Positions this close to a whole number are whole, as in R. */
const FUZZ = 4 * Number.EPSILON;

/**
 * The p-quantile of values in ascending order; `NaN` for none.
 * R. J. Hyndman & Y. Fan, "Sample quantiles in statistical packages" (The American Statistician 50, 1996).
 * R: `quantile(x, p, type = type)`.
 */
export function quantile(ascending: Float64Array, p: number, type: QuantileType = 7): number {
	const n = ascending.length;
	if (n === 0) return NaN;
	const at = (place: number): number => ascending[Math.max(1, Math.min(n, place)) - 1] ?? NaN;
	const position = { 2: n * p, 6: (n + 1) * p, 7: 1 + (n - 1) * p, 8: 1 / 3 + p * (n + 1 / 3) }[type];
	const below = Math.floor(position + FUZZ);
	const beyond = position - below;
	const share = type === 2 ? (beyond > FUZZ ? 1 : 0.5) : Math.abs(beyond) < FUZZ ? 0 : beyond;
	const [lower, upper] = [at(below), at(below + 1)];
	// Between equal values nothing is interpolated: rounding would leave the range of the data.
	if (share === 0 || lower === upper) return lower;
	return share === 1 ? upper : (1 - share) * lower + share * upper;
}
