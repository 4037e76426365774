import {
	coefficientOfVariation,
	ipras,
	mean,
	medianOfSorted,
	quantile,
	randClassic,
	randPanelThresholds,
	standardDeviation
} from '#lib/core/stats/index.ts';
import type { Measure, Rule } from './rule.ts';

/** What describes the ratings of an item as a whole. Each is null when it is not defined. */
export interface Spread {
	n: number;
	mean: number | null;
	sd: number | null;
	median: number | null;
	q1: number | null;
	q3: number | null;
	iqr: number | null;
}

const defined = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** Median, quartiles of the named type, mean and standard deviation (n - 1) of some ratings. */
export function spreadOf(ratings: readonly number[], type: Rule['quantileType']): Spread {
	const ascending = Float64Array.from(ratings).sort();
	const q1 = defined(quantile(ascending, 0.25, type));
	const q3 = defined(quantile(ascending, 0.75, type));
	return {
		n: ratings.length,
		mean: ratings.length === 0 ? null : defined(mean(ascending)),
		sd: ratings.length < 2 ? null : defined(standardDeviation(ascending)),
		median: ratings.length === 0 ? null : defined(medianOfSorted(ascending)),
		q1,
		q3,
		iqr: q1 === null || q3 === null ? null : q3 - q1
	};
}

/**
 * The value of a measure other than a share, on the scale of the item; null when it is not defined. Those of RAND/UCLA
 * are defined on a scale of 1 to 9 only. Source: Fitch et al. (2001), The RAND/UCLA Appropriateness Method User's Manual.
 */
export function measureOf(
	measure: Exclude<Measure, 'share' | 'majority'>,
	ratings: readonly number[],
	{ quantileType }: Pick<Rule, 'quantileType'>
): number | null {
	if (ratings.length === 0) return null;
	const ascending = Float64Array.from(ratings).sort();
	const percentile = (p: number): number => quantile(ascending, p, quantileType);
	const median = medianOfSorted(ascending);
	switch (measure) {
		case 'median':
			return median;
		case 'mean':
			return mean(ascending);
		case 'sd':
			return ratings.length < 2 ? null : standardDeviation(ascending);
		case 'cv':
			return ratings.length < 2 ? null : defined(coefficientOfVariation(ratings).sample);
		case 'iqr':
			return percentile(0.75) - percentile(0.25);
		case 'ipr':
			return percentile(0.7) - percentile(0.3);
		case 'disagreement-index':
			return ipras(percentile(0.3), percentile(0.7)).disagreementIndex;
		case 'outside-third': {
			const limits = randPanelThresholds(ratings.length);
			const { outside } = randClassic(ratings, median, limits);
			// No panel allows a negative number: where none is allowed, any outside is too many.
			return limits.maximumOutside === 0
				? outside === 0
					? 0
					: outside + 1
				: outside / limits.maximumOutside;
		}
		case 'both-extremes': {
			const low = ratings.filter((rating) => rating <= 3).length;
			const high = ratings.filter((rating) => rating >= 7).length;
			return Math.min(low, high) / randPanelThresholds(ratings.length).minimumInEach;
		}
	}
}
