import { scaleMixture } from '../special/scale-mixture.ts';
import { normalUpper } from './normal.ts';

/**
 * P(T > t) for the non-central t with df degrees of freedom and non-centrality ncp: the mean of
 * P(Z > t s - ncp) over the distribution of s = sqrt(chi-square / df). R: `pt(t, df, ncp, lower.tail = FALSE)`.
 */
export function noncentralTUpper(t: number, df: number, ncp: number): number {
	if (!(df > 0) || Number.isNaN(t) || Number.isNaN(ncp)) return NaN;
	if (t === Infinity || t === -Infinity) return t > 0 ? 0 : 1;
	return Math.min(
		1,
		scaleMixture(df, (s) => normalUpper(t * s - ncp), t < 0)
	);
}

/** P(T <= t) for the non-central t. R: `pt(t, df, ncp)`. */
export function noncentralTCdf(t: number, df: number, ncp: number): number {
	return noncentralTUpper(-t, df, -ncp);
}
