import { wilcoxonCdf } from '../distributions/index.ts';
import type { Alternative } from './normal-p.ts';
import type { RankedTwo } from './rank-two.ts';

/**
 * The exact p of the Mann-Whitney test of two samples without ties; NaN for samples whose arrangements would take
 * seconds to count. R: `wilcox.test(x, y, exact = TRUE)$p.value`.
 */
export function mannWhitneyExact(
	{ n1, n2, u1, u2 }: RankedTwo,
	alternative: Alternative = 'two-sided'
): number {
	if (alternative === 'less') return wilcoxonCdf(u1, n1, n2);
	if (alternative === 'greater') return wilcoxonCdf(u2, n1, n2);
	return Math.min(1, 2 * wilcoxonCdf(Math.min(u1, u2), n1, n2));
}
