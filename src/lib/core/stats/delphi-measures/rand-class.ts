/** The RAND/UCLA verdict on an indication. */
export type RandClass = 'appropriate' | 'uncertain' | 'uncertain (disagreement)' | 'inappropriate';

/**
 * Appropriate when the median lies in the upper third of a 1 to 9 scale, inappropriate in the lower, else uncertain;
 * uncertain whatever the median when the panel disagrees. `manual` puts a median of exactly 3.5 or 6.5 in the higher
 * class (Fitch et al. 2001); `strict` asks for >= 7 and <= 3 (EPAGE).
 */
export function randClass(median: number, disagreement: boolean, bounds: 'manual' | 'strict'): RandClass {
	if (disagreement) return 'uncertain (disagreement)';
	if (bounds === 'manual')
		return median >= 6.5 ? 'appropriate' : median < 3.5 ? 'inappropriate' : 'uncertain';
	return median >= 7 ? 'appropriate' : median <= 3 ? 'inappropriate' : 'uncertain';
}
