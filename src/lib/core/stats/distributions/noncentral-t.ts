import { scaleMixture } from '../special/scale-mixture.ts';
import { chiSquareCdf, chiSquareUpper } from './chi-square.ts';
import { normalDensity, normalUpper } from './normal.ts';

/**
 * P(T > t) for the non-central t with df degrees of freedom and non-centrality ncp: the mean of
 * P(Z > t s - ncp) over the distribution of s = sqrt(chi-square / df). R: `pt(t, df, ncp, lower.tail = FALSE)`, whose
 * lower tail is off in the 8th digit and beyond.
 */
export function noncentralTUpper(t: number, df: number, ncp: number): number {
	if (!(df > 0) || Number.isNaN(t) || Number.isNaN(ncp)) return NaN;
	if (t === Infinity || t === -Infinity) return t > 0 ? 0 : 1;
	if (t === 0) return normalUpper(-ncp);
	if (Math.abs(ncp) > FAR && ncp * ncp > 2 * df) return overNormal(t, df, ncp);
	return Math.min(
		1,
		scaleMixture(df, (s) => normalUpper(t * s - ncp), {
			increasing: t < 0,
			// The normal tail falls where t s is near ncp or, if that is small, where s is still likely.
			slope: Math.abs(ncp) + Math.min(Math.abs(t), Math.sqrt(df) + 2)
		})
	);
}

/** From here on the normal tail is a sharp step in s, and the scale smooth beside it. */
const FAR = 100;
const SMALLEST_STEP = 1e-3;

/** The same chance as the mean of P(t s < z + ncp) over a standard normal z, by the trapezoid rule. */
function overNormal(t: number, df: number, ncp: number): number {
	const step = Math.max(SMALLEST_STEP, 0.7 / Math.hypot(1, Math.sqrt(2 * df) / Math.abs(t)));
	let sum = 0;
	for (let z = -38; z <= 38; z += step) {
		const s = (z + ncp) / t;
		if (t < 0) sum += normalDensity(z) * (s > 0 ? chiSquareUpper(df * s * s, df) : 1);
		else if (s > 0) sum += normalDensity(z) * chiSquareCdf(df * s * s, df);
	}
	return Math.min(1, sum * step);
}

/** P(T <= t) for the non-central t. R: `pt(t, df, ncp)`. */
export function noncentralTCdf(t: number, df: number, ncp: number): number {
	return noncentralTUpper(-t, df, -ncp);
}
