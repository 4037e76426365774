/**
 * The counts that decide the classic RAND definitions for a panel of `size`: agreement when at most
 * `maximumOutside` rate outside the third that holds the median, disagreement when at least `minimumInEach` rate in
 * 1-3 and as many in 7-9. The manual tabulates panels of 8 to 16; other sizes follow its rule of a third.
 * Source: Fitch et al. (2001), table 7.
 */
export function randPanelThresholds(size: number): { maximumOutside: number; minimumInEach: number } {
	const third = Math.floor((size + 1) / 3);
	return { maximumOutside: Math.max(0, third - 1), minimumInEach: Math.max(1, third) };
}
