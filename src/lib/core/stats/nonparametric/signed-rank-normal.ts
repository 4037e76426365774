import { normalP, type Alternative } from './normal-p.ts';
import type { SignedRanks } from './signed-ranks.ts';

/**
 * Wilcoxon's signed-rank test by the normal approximation, zeros dropped, ties taken into account.
 * R: `wilcox.test(x, y, paired = TRUE, exact = FALSE, correct = corrected)`; SPSS prints it without the correction.
 */
export function signedRankNormal(
	{ n, v, tieSum }: SignedRanks,
	corrected: boolean,
	alternative: Alternative = 'two-sided'
): { z: number; p: number } {
	const sd = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24 - tieSum / 48);
	return normalP(v - (n * (n + 1)) / 4, sd, corrected, alternative);
}

/**
 * The same with Pratt's (1959) treatment of zeros: they are ranked with the others, then their ranks are left out.
 * R: `coin::wilcoxsign_test(x ~ y, zero.method = "Pratt")`.
 */
export function signedRankPratt(
	{ n, v, zeros, positive, tieSum }: SignedRanks,
	alternative: Alternative = 'two-sided'
): { v: number; z: number; p: number } {
	// Every rank rises by the number of zeros below it.
	const ranks = (n * (n + 1)) / 2;
	const squares = (n * (n + 1) * (2 * n + 1)) / 6 - tieSum / 12;
	const shifted = v + zeros * positive;
	const sd = Math.sqrt(squares + 2 * zeros * ranks + n * zeros ** 2) / 2;
	return { v: shifted, ...normalP(shifted - (ranks + n * zeros) / 2, sd, false, alternative) };
}
