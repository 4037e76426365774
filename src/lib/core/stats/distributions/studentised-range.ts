import { findQuantile } from '../special/find-quantile.ts';
import { scaleMixture } from '../special/scale-mixture.ts';
import { normalCdf, normalDensity } from './normal.ts';

/** Step of the trapezoid rule over the largest of k: it lies closer the more there are (twelve digits, ten at 10,000). */
const stepFor = (k: number): number => (k > 20 ? 0.1 : 0.2);
/** How steeply the chance of the range falls in log w: its median over its spread is below 12 for 10,000 means. */
const SLOPE = 12;
/** More means than anybody compares; the integrand then grows too narrow for the step. */
const MOST_MEANS = 10_000;

/**
 * P(range of k standard normals > w) = k ∫ φ(z) [Φ(z)^(k-1) - (Φ(z) - Φ(z - w))^(k-1)] dz, z being the largest.
 * The bracket is taken through log1p and expm1, so that no digit is lost when the tail is small.
 */
function rangeUpper(w: number, k: number): number {
	if (w <= 0) return 1;
	// Beyond 80 the chance is below the smallest double.
	if (w > 80) return 0;
	const step = stepFor(k);
	const low = w > 18 ? w / 2 - 9 : Math.max(-9, w / 2 - 9);
	let sum = 0;
	for (let z = Math.floor(low / step) * step; ; z += step) {
		const below = normalCdf(z);
		const outside = Math.min(1, normalCdf(z - w) / below);
		const term = normalDensity(z) * below ** (k - 1) * -Math.expm1((k - 1) * Math.log1p(-outside));
		sum += term;
		if (z > w / 2 && z > 1 && term <= sum * 1e-18) break;
	}
	return k * step * sum;
}

/** P(Q > q) for the studentised range of k means with df degrees of freedom. R: `ptukey(q, k, df, lower.tail = FALSE)`. */
export function studentisedRangeUpper(q: number, k: number, df: number): number {
	if (!(k >= 2 && k <= MOST_MEANS && df >= 0.1) || Number.isNaN(q)) return NaN;
	if (q <= 0) return 1;
	if (q === Infinity) return 0;
	return Math.min(
		1,
		scaleMixture(df, (s) => rangeUpper(q * s, k), { increasing: false, slope: SLOPE })
	);
}

/** The q with P(Q <= q) = p for the studentised range. R: `qtukey(p, k, df)`. */
export function studentisedRangeQuantile(p: number, k: number, df: number): number {
	if (!(p >= 0 && p <= 1 && k >= 2 && k <= MOST_MEANS && df >= 0.1)) return NaN;
	if (p === 0) return 0;
	if (p === 1) return Infinity;
	const tails = (u: number) => {
		const upper = studentisedRangeUpper(Math.exp(u), k, df);
		return { lower: 1 - upper, upper };
	};
	return Math.exp(findQuantile({ lower: p, upper: 1 - p }, tails, 1, -40, 300));
}
