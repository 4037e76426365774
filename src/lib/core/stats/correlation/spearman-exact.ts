import { SPEARMAN_EXACT_LIMIT, spearmanExactUpper } from '../distributions/index.ts';

/**
 * Two-sided exact p of Spearman's rho without ties, over all n! orders; `null` above the limit of exact counting.
 * `s` is the sum of squared rank differences. R, for n <= 9: `cor.test(x, y, method = 'spearman')`.
 */
export function spearmanExactP(s: number, n: number): number | null {
	if (n < 2 || n > SPEARMAN_EXACT_LIMIT) return null;
	const largest = (n ** 3 - n) / 3;
	// The distribution is symmetric about half the largest sum.
	return Math.min(1, 2 * spearmanExactUpper(Math.max(Math.round(s), largest - Math.round(s)), n));
}
