import { tTwoSided } from '../distributions/index.ts';
import { fisherInterval } from './fisher-z.ts';
import { productMoment } from '../linear-algebra/product-moment.ts';

export interface Pearson {
	/** NaN when either variable is constant. */
	r: number;
	n: number;
	df: number;
	/** Infinite when r is exactly 1 or -1. */
	t: number;
	/** Two-sided. NaN with fewer than three pairs. */
	p: number;
	/** By Fisher's z; `null` with fewer than four pairs. */
	interval: [number, number] | null;
}

/**
 * Pearson's correlation of complete pairs, t = r √((n-2)/(1-r²)) on n - 2 degrees of freedom.
 * R: `cor.test(x, y)`.
 */
export function pearson(x: Float64Array, y: Float64Array, level = 0.95): Pearson {
	const r = productMoment(x, y);
	const n = x.length;
	return { r, n, ...correlationTest(r, n - 2), interval: fisherInterval(r, n, level) };
}

/** The t test of a correlation on `df` degrees of freedom. */
export function correlationTest(r: number, df: number): { df: number; t: number; p: number } {
	if (df < 1 || Number.isNaN(r)) return { df, t: NaN, p: NaN };
	// (1-r)(1+r) keeps its digits where 1 - r² would not.
	const t = r * Math.sqrt(df / ((1 - r) * (1 + r)));
	return { df, t, p: tTwoSided(t, df) };
}
