import type { Summary } from './summary.ts';
import { tFromEstimate, type TOptions, type TResult } from './t-from-estimate.ts';

/** The variance two samples share, weighted by their degrees of freedom. */
export function pooledVariance(x: Summary, y: Summary): number {
	return ((x.n - 1) * x.variance + (y.n - 1) * y.variance) / (x.n + y.n - 2);
}

/**
 * Student's t test of two independent means with one common variance; three values or more in all, a group of one
 * being allowed. R: `t.test(x, y, var.equal = TRUE)`.
 */
export function studentT(x: Summary, y: Summary, options: TOptions = {}): TResult {
	const se = Math.sqrt(pooledVariance(x, y) * (1 / x.n + 1 / y.n));
	return tFromEstimate(x.mean - y.mean, se, x.n + y.n - 2, options);
}
