import { thirds } from './thirds.ts';

export interface RandClassic {
	/** Ratings outside the third of the scale that holds the median. */
	outside: number;
	agreement: boolean;
	disagreement: boolean;
}

/**
 * The classic RAND definitions of agreement and disagreement on a 1 to 9 scale, with the counts of
 * `randPanelThresholds`. A median between two thirds (3.5, 6.5) is taken in the middle one.
 */
export function randClassic(
	ratings: readonly number[],
	median: number,
	thresholds: { maximumOutside: number; minimumInEach: number }
): RandClassic {
	const { low, middle, high } = thirds(ratings);
	const own = median <= 3 ? low : median >= 7 ? high : middle;
	const outside = ratings.length - own;
	return {
		outside,
		agreement: outside <= thresholds.maximumOutside,
		disagreement: low >= thresholds.minimumInEach && high >= thresholds.minimumInEach
	};
}
