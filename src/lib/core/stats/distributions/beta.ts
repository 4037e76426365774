import { betaTails, type Tails } from '../special/beta-tails.ts';
import { findQuantile } from '../special/find-quantile.ts';

/** Both tails; with a shape of 0 all the probability lies at that end, half at each when both are 0, as in R. */
function tails(x: number, a: number, b: number): Tails {
	if (Number.isNaN(x) || !(a >= 0 && b >= 0) || (a > 0 && b > 0)) return betaTails(x, 1 - x, a, b);
	if (x <= 0) return { lower: 0, upper: 1 };
	if (x >= 1) return { lower: 1, upper: 0 };
	const lower = a > 0 ? 0 : b > 0 ? 1 : 0.5;
	return { lower, upper: 1 - lower };
}

/** P(X <= x) for a beta distribution: the regularised incomplete beta function I_x(a, b). R: `pbeta(x, a, b)`. */
export function betaCdf(x: number, a: number, b: number): number {
	return tails(x, a, b).lower;
}

/** P(X > x) for a beta distribution. R: `pbeta(x, a, b, lower.tail = FALSE)`. */
export function betaUpper(x: number, a: number, b: number): number {
	return tails(x, a, b).upper;
}

/** The x with P(X <= x) = p for a beta distribution, solved in log-odds. R: `qbeta(p, a, b)`. */
export function betaQuantile(p: number, a: number, b: number): number {
	if (!(p >= 0 && p <= 1 && a >= 0 && b >= 0)) return NaN;
	if (p === 0 || p === 1) return p;
	if (a === 0 || b === 0) return a > 0 ? 1 : b > 0 || p < 0.5 ? 0 : p > 0.5 ? 1 : 0.5;
	const at = (u: number): { x: number; y: number } => {
		const e = Math.exp(-Math.abs(u));
		const [large, small] = [1 / (1 + e), e / (1 + e)];
		return u >= 0 ? { x: large, y: small } : { x: small, y: large };
	};
	const u = findQuantile(
		{ lower: p, upper: 1 - p },
		(v) => {
			const { x, y } = at(v);
			return betaTails(x, y, a, b);
		},
		Math.log(a / b),
		-745,
		745
	);
	return at(u).x;
}
