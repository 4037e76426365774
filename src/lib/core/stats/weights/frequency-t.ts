import { tTwoSided } from '../distributions/index.ts';

/** A group with weights that are (wrongly) read as head counts. */
export interface FrequencyGroup {
	x: Float64Array;
	weights: Float64Array;
}

/**
 * Student's t as SPSS base computes it under WEIGHT BY: the sum of weights stands in for the number of cases.
 * Wrong for sampling weights. It exists only so that a user can see why SPSS prints another p; never a result.
 */
export function frequencyT(first: FrequencyGroup, second: FrequencyGroup) {
	const a = moments(first);
	const b = moments(second);
	const df = a.n + b.n - 2;
	const pooled = ((a.n - 1) * a.variance + (b.n - 1) * b.variance) / df;
	const t = (a.mean - b.mean) / Math.sqrt(pooled * (1 / a.n + 1 / b.n));
	return { n1: a.n, n2: b.n, t, df, p: tTwoSided(t, df) };
}

function moments({ x, weights }: FrequencyGroup) {
	const n = weights.reduce((sum, w) => sum + w, 0);
	const mean = weights.reduce((sum, w, i) => sum + w * (x[i] as number), 0) / n;
	const variance = weights.reduce((sum, w, i) => sum + w * ((x[i] as number) - mean) ** 2, 0) / (n - 1);
	return { n, mean, variance };
}
