import { normalTwoSided, normalUpper } from '../distributions/index.ts';

export type Alternative = 'two-sided' | 'less' | 'greater';

/**
 * z and p of a rank statistic by the normal approximation, from its distance to the mean and its standard deviation.
 * `corrected` brings the distance half a unit nearer to 0 (nearer to the other side, on a one-sided test), as R does.
 * All NaN when the statistic cannot vary.
 */
export function normalP(
	distance: number,
	sd: number,
	corrected: boolean,
	alternative: Alternative = 'two-sided'
): { z: number; p: number } {
	const shift = { 'two-sided': Math.sign(distance) / 2, greater: 0.5, less: -0.5 }[alternative];
	const z = (distance - (corrected ? shift : 0)) / sd;
	if (alternative === 'two-sided') return { z, p: normalTwoSided(z) };
	return { z, p: normalUpper(alternative === 'greater' ? z : -z) };
}
