import { findQuantile } from '../special/find-quantile.ts';
import type { Tails } from '../special/beta-tails.ts';
import { gammaTails } from '../special/gamma-tails.ts';

/** Both tails; of shape 0 all the probability lies at 0, as in R. */
function tails(x: number, shape: number): Tails {
	if (shape !== 0 || Number.isNaN(x)) return gammaTails(x, shape);
	return x <= 0 ? { lower: 0, upper: 1 } : { lower: 1, upper: 0 };
}

/** P(X <= x) for a gamma distribution of rate 1. R: `pgamma(x, shape)`. */
export function gammaCdf(x: number, shape: number): number {
	return tails(x, shape).lower;
}

/** P(X > x) for a gamma distribution of rate 1. R: `pgamma(x, shape, lower.tail = FALSE)`. */
export function gammaUpper(x: number, shape: number): number {
	return tails(x, shape).upper;
}

/** The x with P(X <= x) = p for a gamma distribution of rate 1, solved in log x. R: `qgamma(p, shape)`. */
export function gammaQuantile(p: number, shape: number): number {
	if (!(p >= 0 && p <= 1 && shape >= 0)) return NaN;
	if (p === 0) return 0;
	if (p === 1) return Infinity;
	if (shape === 0) return 0;
	const target = { lower: p, upper: 1 - p };
	return Math.exp(findQuantile(target, (u) => gammaTails(Math.exp(u), shape), Math.log(shape), -745, 709));
}
