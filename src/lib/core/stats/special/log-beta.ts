import { logGamma, stirlingError } from './log-gamma.ts';

const HALF_LOG_TWO_PI = 0.91893853320467274178;

/**
 * Natural logarithm of the beta function B(a, b), for a, b >= 0 (`Infinity` at 0), `NaN` below. R: `lbeta(a, b)`.
 * Stirling's formula is taken apart so that the large terms of the log-gammas never cancel.
 */
export function logBeta(a: number, b: number): number {
	if (!(a >= 0 && b >= 0)) return NaN;
	const small = Math.min(a, b);
	if (small === 0) return Infinity;
	const large = Math.max(a, b);
	if (large < 10) return logGamma(small) + (logGamma(large) - logGamma(small + large));
	const sum = small + large;
	const rest = -(large - 0.5) * Math.log1p(small / large) + stirlingError(large) - stirlingError(sum);
	if (small < 10) return logGamma(small) + rest - small * (Math.log(sum) - 1);
	return (
		rest - small * Math.log1p(large / small) - 0.5 * Math.log(small) + HALF_LOG_TWO_PI + stirlingError(small)
	);
}
