import { findQuantile } from '../special/find-quantile.ts';
import { gammaTails } from '../special/gamma-tails.ts';

/** P(X <= x) for a gamma distribution of rate 1. R: `pgamma(x, shape)`. */
export function gammaCdf(x: number, shape: number): number {
	return gammaTails(x, shape).lower;
}

/** P(X > x) for a gamma distribution of rate 1. R: `pgamma(x, shape, lower.tail = FALSE)`. */
export function gammaUpper(x: number, shape: number): number {
	return gammaTails(x, shape).upper;
}

/** The x with P(X <= x) = p for a gamma distribution of rate 1, solved in log x. R: `qgamma(p, shape)`. */
export function gammaQuantile(p: number, shape: number): number {
	if (!(p >= 0 && p <= 1 && shape > 0)) return NaN;
	if (p === 0) return 0;
	if (p === 1) return Infinity;
	const target = { lower: p, upper: 1 - p };
	return Math.exp(findQuantile(target, (u) => gammaTails(Math.exp(u), shape), Math.log(shape), -745, 709));
}
