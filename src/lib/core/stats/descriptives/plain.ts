import {
	mean as plainMean,
	quantile as plainQuantile,
	sampleVariance as plainVariance,
	sum as plainSum
} from 'simple-statistics';

/** simple-statistics reads by index and slices, so a Float64Array serves; only its types ask for an array. */
const listOf = (values: Float64Array): number[] => values as unknown as number[];

/** Sum with Kahan-Neumaier correction, 0 for none. R: `sum(x)`. */
export function sum(values: Float64Array): number {
	return plainSum(listOf(values));
}

/** Arithmetic mean, `NaN` for none. R: `mean(x)`. */
export function mean(values: Float64Array): number {
	return values.length === 0 ? NaN : plainMean(listOf(values));
}

/** Variance with n - 1, in two passes; `NaN` below two values. R: `var(x)`. */
export function variance(values: Float64Array): number {
	return values.length < 2 ? NaN : plainVariance(listOf(values));
}

/** Standard deviation with n - 1, `NaN` below two values. R: `sd(x)`. */
export function standardDeviation(values: Float64Array): number {
	return Math.sqrt(variance(values));
}

/** Type-7 quantiles by selection, without sorting everything; `NaN` for none. R: `quantile(x, p)`. */
export function selectQuantiles(values: Float64Array, p: readonly number[]): number[] {
	return values.length === 0 ? p.map(() => NaN) : plainQuantile(listOf(values), [...p]);
}
