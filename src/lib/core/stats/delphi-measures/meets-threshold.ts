/** Percentages are given in decimals that doubles round: 100 * 0.55 counts as 55, and 2 / 3 as two of three. */
const ROUNDING = 1e-12;

/** What `count` must reach for `percent` (0 to 100) of `total`, freed from the rounding of doubles. */
export function thresholdCount(total: number, percent: number): number {
	return ((percent * total) / 100) * (1 - ROUNDING);
}

/**
 * Whether `count` of `total` reaches `percent`: 42 of 60 meets 70 %, 41 of 59 (69.49 %) does not, 24 of 36 meets two
 * thirds. False when nobody answered.
 */
export function meetsThreshold(count: number, total: number, percent: number): boolean {
	return total > 0 && count >= thresholdCount(total, percent);
}
