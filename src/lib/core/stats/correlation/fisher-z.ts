import { normalQuantile } from '../distributions/index.ts';

/**
 * Interval of a correlation by Fisher's z. `spread` is the variance of z times n - 3: 1 for Pearson's r,
 * 1 + r²/2 for Spearman's rho (Bonett & Wright, Psychometrika 65, 2000). `null` with fewer than four pairs.
 */
export function fisherInterval(r: number, n: number, level: number, spread = 1): [number, number] | null {
	if (n < 4 || Number.isNaN(r)) return null;
	const half = normalQuantile(1 - (1 - level) / 2) * Math.sqrt(spread / (n - 3));
	const z = Math.atanh(r);
	return [Math.tanh(z - half), Math.tanh(z + half)];
}
