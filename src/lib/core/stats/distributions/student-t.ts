import { betaTails, type Tails } from '../special/beta-tails.ts';
import { findQuantile } from '../special/find-quantile.ts';
import { findRoot } from '../special/find-root.ts';
import { logBeta } from '../special/log-beta.ts';
import { normalQuantile, normalTwoSided } from './normal.ts';

/** From here on the tail is the first term of its series, to the last digit, and squares would soon leave the doubles. */
const FAR = 1e100;

/** P(|T| >= |t|) for Student's t with df > 0 degrees of freedom, `Infinity` allowed. R: `2 * pt(-abs(t), df)`. */
export function tTwoSided(t: number, df: number): number {
	if (!(df > 0) || Number.isNaN(t)) return NaN;
	// Beyond this t and normal agree to 1e-12 wherever p can be held in a double.
	if (df > 1e18) return normalTwoSided(t);
	const ratio = Math.abs(t) / Math.sqrt(df);
	if (ratio > FAR) return Math.exp(-df * Math.log(ratio) - Math.log(df / 2) - logBeta(df / 2, 0.5));
	const square = ratio * ratio;
	return tails(1 / (1 + square), square / (1 + square), df);
}

function tails(x: number, y: number, df: number): number {
	return betaTails(x, y, df / 2, 0.5).lower;
}

/** P(T > t) for Student's t. R: `pt(t, df, lower.tail = FALSE)`. */
export function tUpper(t: number, df: number): number {
	const half = tTwoSided(t, df) / 2;
	return t >= 0 ? half : 1 - half;
}

/** P(T <= t) for Student's t. R: `pt(t, df)`. */
export function tCdf(t: number, df: number): number {
	return tUpper(-t, df);
}

/** The t with P(T <= t) = p for Student's t. R: `qt(p, df)`. */
export function tQuantile(p: number, df: number): number {
	if (!(p >= 0 && p <= 1 && df > 0)) return NaN;
	if (p > 0.5) return -tQuantile(1 - p, df);
	if (p === 0) return -Infinity;
	if (p === 0.5) return 0;
	if (df > 1e18) return normalQuantile(p);
	if (p > 0.4) return findRoot((t) => tCdf(t, df) - p, -2, 0);
	const at = (u: number): Tails => {
		const upper = tUpper(Math.exp(u), df);
		return { lower: 1 - upper, upper };
	};
	return -Math.exp(findQuantile({ lower: 1 - p, upper: p }, at, Math.log(-normalQuantile(p)), -745, 709));
}
