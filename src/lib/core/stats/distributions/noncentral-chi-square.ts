import { poissonMixture } from '../special/poisson-mixture.ts';
import { chiSquareCdf, chiSquareUpper } from './chi-square.ts';

/** P(X <= x) for the non-central chi-square, a Poisson(ncp / 2) mixture of central ones. R: `pchisq(x, df, ncp)`. */
export function noncentralChiSquareCdf(x: number, df: number, ncp: number): number {
	if (!(df >= 0 && ncp >= 0) || Number.isNaN(x)) return NaN;
	return Math.min(
		1,
		poissonMixture(ncp / 2, (j) => chiSquareCdf(x, df + 2 * j))
	);
}

/** P(X > x) for the non-central chi-square. R: `pchisq(x, df, ncp, lower.tail = FALSE)`. */
export function noncentralChiSquareUpper(x: number, df: number, ncp: number): number {
	if (!(df >= 0 && ncp >= 0) || Number.isNaN(x)) return NaN;
	return Math.min(
		1,
		poissonMixture(ncp / 2, (j) => chiSquareUpper(x, df + 2 * j))
	);
}
