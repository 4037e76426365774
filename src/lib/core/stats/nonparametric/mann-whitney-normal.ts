import { normalP, type Alternative } from './normal-p.ts';
import type { RankedTwo } from './rank-two.ts';

/** Standard deviation of U under the null hypothesis, ties taken into account. 0 when all values are equal. */
export function uStandardDeviation({ n1, n2, tieSum }: RankedTwo): number {
	const n = n1 + n2;
	return Math.sqrt(((n1 * n2) / 12) * (n + 1 - tieSum / (n * (n - 1))));
}

/**
 * The Mann-Whitney test by the normal approximation, ties taken into account.
 * R: `wilcox.test(x, y, exact = FALSE, correct = corrected)`; SPSS prints it without the correction.
 */
export function mannWhitneyNormal(
	ranked: RankedTwo,
	corrected: boolean,
	alternative: Alternative = 'two-sided'
): { z: number; p: number } {
	const distance = ranked.u1 - (ranked.n1 * ranked.n2) / 2;
	return normalP(distance, uStandardDeviation(ranked), corrected, alternative);
}
