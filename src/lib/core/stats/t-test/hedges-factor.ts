import { logGamma } from '../special/index.ts';

/**
 * Hedges' exact factor J that takes the small-sample bias out of d: g = J d. Hedges (1981).
 * Above 1e5 degrees of freedom, where the gamma functions cancel, its expansion, right to the last digit there.
 * R: `exp(lgamma(df/2) - log(sqrt(df/2)) - lgamma((df-1)/2))`.
 */
export function hedgesFactor(df: number): number {
	if (df > 1e5) return 1 - 3 / (4 * df) - 7 / (32 * df * df);
	return Math.exp(logGamma(df / 2) - Math.log(df / 2) / 2 - logGamma((df - 1) / 2));
}
