import { SPEARMAN_EXACT_LIMIT, spearmanEdgeworthUpper, spearmanExactUpper } from '../distributions/index.ts';

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

/**
 * What R's `cor.test(x, y, method = 'spearman')` prints without ties: enumeration up to n = 9, above it the
 * Edgeworth series of algorithm AS 89.
 * Trap: the series can be cut to exactly 0 (n = 10, rho = .96, where the truth is 4.9e-5). Shown only to explain R.
 */
export function spearmanRDefaultP(s: number, n: number): number | null {
	if (n <= 9) return spearmanExactP(s, n);
	const middle = (n ** 3 - n) / 6;
	const tail =
		s > middle
			? spearmanEdgeworthUpper(Math.round(s - 1), n)
			: 1 - spearmanEdgeworthUpper(Math.round(s) + 2, n);
	return Math.min(1, 2 * tail);
}
