import { betaTails } from '../special/beta-tails.ts';
import { findQuantile } from '../special/find-quantile.ts';

/** P(X <= x) for a beta distribution: the regularised incomplete beta function I_x(a, b). R: `pbeta(x, a, b)`. */
export function betaCdf(x: number, a: number, b: number): number {
	return betaTails(x, 1 - x, a, b).lower;
}

/** P(X > x) for a beta distribution. R: `pbeta(x, a, b, lower.tail = FALSE)`. */
export function betaUpper(x: number, a: number, b: number): number {
	return betaTails(x, 1 - x, a, b).upper;
}

/** The x with P(X <= x) = p for a beta distribution, solved in log-odds. R: `qbeta(p, a, b)`. */
export function betaQuantile(p: number, a: number, b: number): number {
	if (!(p >= 0 && p <= 1 && a > 0 && b > 0)) return NaN;
	if (p === 0 || p === 1) return p;
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
