import { gammaCdf, gammaQuantile, gammaUpper } from './gamma.ts';

/** P(X <= x) for a chi-square distribution. R: `pchisq(x, df)`. */
export function chiSquareCdf(x: number, df: number): number {
	return gammaCdf(x / 2, df / 2);
}

/** P(X > x) for a chi-square distribution: the p of a chi-square test. R: `pchisq(x, df, lower.tail = FALSE)`. */
export function chiSquareUpper(x: number, df: number): number {
	return gammaUpper(x / 2, df / 2);
}

/** The x with P(X <= x) = p for a chi-square distribution. R: `qchisq(p, df)`. */
export function chiSquareQuantile(p: number, df: number): number {
	return 2 * gammaQuantile(p, df / 2);
}
