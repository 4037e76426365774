import { betaTails, type Tails } from '../special/beta-tails.ts';
import { findQuantile } from '../special/find-quantile.ts';
import { gammaTails } from '../special/gamma-tails.ts';

function tails(f: number, df1: number, df2: number): Tails {
	if (!(df1 > 0 && df2 > 0) || Number.isNaN(f)) return { lower: NaN, upper: NaN };
	if (f <= 0) return { lower: 0, upper: 1 };
	if (f === Infinity) return { lower: 1, upper: 0 };
	// Beyond this the denominator is as good as known: the difference from df2 = Infinity is below the last digits.
	if (df2 > 1e16) return gammaTails((df1 * f) / 2, df1 / 2);
	const ratio = (df1 / df2) * f;
	if (ratio > 1) return betaTails(1 / (1 + 1 / ratio), 1 / (1 + ratio), df1 / 2, df2 / 2);
	return betaTails(ratio / (1 + ratio), 1 / (1 + ratio), df1 / 2, df2 / 2);
}

/** P(F <= f) for Fisher's F; df2 may be `Infinity`. R: `pf(f, df1, df2)`. */
export function fCdf(f: number, df1: number, df2: number): number {
	return tails(f, df1, df2).lower;
}

/** P(F > f) for Fisher's F: the p of an analysis of variance. R: `pf(f, df1, df2, lower.tail = FALSE)`. */
export function fUpper(f: number, df1: number, df2: number): number {
	return tails(f, df1, df2).upper;
}

/** The f with P(F <= f) = p for Fisher's F, solved in log f. R: `qf(p, df1, df2)`. */
export function fQuantile(p: number, df1: number, df2: number): number {
	if (!(p >= 0 && p <= 1 && df1 > 0 && df2 > 0)) return NaN;
	if (p === 0) return 0;
	if (p === 1) return Infinity;
	const target = { lower: p, upper: 1 - p };
	return Math.exp(findQuantile(target, (u) => tails(Math.exp(u), df1, df2), 0, -745, 709));
}
