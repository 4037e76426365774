import { kendallExactCdf } from '../distributions/index.ts';

/**
 * Two-sided exact p of Kendall's tau without ties. `concordant` of the n(n-1)/2 pairs agree in order.
 * R, for n < 50: `cor.test(x, y, method = 'kendall')`.
 */
export function kendallExactP(concordant: number, n: number): number {
	const pairs = (n * (n - 1)) / 2;
	return Math.min(1, 2 * kendallExactCdf(Math.min(concordant, pairs - concordant), n));
}
