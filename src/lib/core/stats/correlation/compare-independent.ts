import { normalTwoSided } from '../distributions/index.ts';

/**
 * Do two correlations from independent samples differ? Fisher's z of the difference, two-sided.
 * `r1`, `r2` strictly between -1 and 1; `n1`, `n2` at least 4.
 * R: `(atanh(r1) - atanh(r2)) / sqrt(1/(n1-3) + 1/(n2-3))`.
 */
export function compareIndependent(r1: number, n1: number, r2: number, n2: number): { z: number; p: number } {
	const z = (Math.atanh(r1) - Math.atanh(r2)) / Math.sqrt(1 / (n1 - 3) + 1 / (n2 - 3));
	return { z, p: normalTwoSided(z) };
}
