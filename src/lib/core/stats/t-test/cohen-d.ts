import { hedgesFactor } from './hedges-factor.ts';
import { noncentralTInterval } from './noncentral-t-interval.ts';
import { pooledVariance } from './student-t.ts';
import type { Summary } from './summary.ts';

export interface StandardizedDifference {
	value: number;
	lower: number;
	upper: number;
}

export interface IndependentD {
	/** Difference of means over the pooled standard deviation, with the non-central t interval. */
	cohenD: StandardizedDifference;
	/** The same times Hedges' exact J. */
	hedgesG: StandardizedDifference;
	/** Over the standard deviation of the second group, the control. */
	glassDelta: number;
	/** Over the root of the mean variance: what jamovi prints beside Welch's test. */
	dAverage: number;
	df: number;
}

/**
 * Standardised differences of two independent means.
 * R: `effectsize::cohens_d(x, y)`, `hedges_g(x, y)`, `glass_delta(x, y)`; jamovi: `psych::d.ci`.
 */
export function cohenD(x: Summary, y: Summary, level = 0.95): IndependentD {
	const gap = x.mean - y.mean;
	const df = x.n + y.n - 2;
	const value = gap / Math.sqrt(pooledVariance(x, y));
	const scale = Math.sqrt((x.n * y.n) / (x.n + y.n));
	const [low, high] = noncentralTInterval(value * scale, df, level);
	const d = { value, lower: low / scale, upper: high / scale };
	return {
		cohenD: d,
		hedgesG: times(d, hedgesFactor(df)),
		glassDelta: gap / Math.sqrt(y.variance),
		dAverage: gap / Math.sqrt((x.variance + y.variance) / 2),
		df
	};
}

/**
 * Standardised distance of one mean from `mu`, the mean of differences between paired answers included (then called dz).
 * R: `effectsize::cohens_d(x, mu = mu)`.
 */
export function cohenDOne(
	{ n, mean, variance }: Summary,
	mu = 0,
	level = 0.95
): { cohenD: StandardizedDifference; hedgesG: StandardizedDifference } {
	const value = (mean - mu) / Math.sqrt(variance);
	const [low, high] = noncentralTInterval(value * Math.sqrt(n), n - 1, level);
	const d = { value, lower: low / Math.sqrt(n), upper: high / Math.sqrt(n) };
	return { cohenD: d, hedgesG: times(d, hedgesFactor(n - 1)) };
}

function times({ value, lower, upper }: StandardizedDifference, factor: number): StandardizedDifference {
	return { value: value * factor, lower: lower * factor, upper: upper * factor };
}
