import { normalQuantile, tQuantile } from '../distributions/index.ts';
import { entry } from '../linear-algebra/matrix.ts';
import { designVariance, type SurveyDesign } from './survey-design.ts';

export interface WeightedMean {
	mean: number;
	/** By linearisation, under the design. */
	se: number;
	/** Degrees of freedom of the design. */
	df: number;
	intervalT: [number, number];
	intervalNormal: [number, number];
	/** Weighted variance with n/(n - 1), n the cases of positive weight. */
	variance: number;
	/** Variance over that of a simple random sample drawn with replacement; the definition that scaling weights does not change. */
	deff: number;
	/** Cases with a value and a positive weight. */
	n: number;
	weight: number;
}

/**
 * Weighted mean with design-based standard error. `x[i]` is NaN where the case has no value or lies outside the domain:
 * it then stays in the design with a score of 0. R: `survey::svymean(~x, design, na.rm = TRUE, deff = 'replace')`.
 */
export function weightedMean(x: Float64Array, design: SurveyDesign, level = 0.95): WeightedMean {
	const { weights } = design;
	let weight = 0;
	let total = 0;
	let n = 0;
	for (let i = 0; i < x.length; i++) {
		const value = x[i] as number;
		const w = weights[i] as number;
		if (Number.isNaN(value) || w === 0) continue;
		n++;
		weight += w;
		total += w * value;
	}
	const mean = total / weight;
	const scores = new Float64Array(x.length);
	let squares = 0;
	for (let i = 0; i < x.length; i++) {
		const value = x[i] as number;
		const w = weights[i] as number;
		if (Number.isNaN(value) || w === 0) continue;
		scores[i] = (w * (value - mean)) / weight;
		squares += w * (value - mean) ** 2;
	}
	const v = entry(designVariance([scores], design), 0, 0);
	const se = Math.sqrt(v);
	const variance = n > 1 ? ((squares / weight) * n) / (n - 1) : NaN;
	const tail = 1 - (1 - level) / 2;
	const around = (quantile: number): [number, number] => [mean - quantile * se, mean + quantile * se];
	return {
		mean,
		se,
		df: design.df,
		intervalT: around(tQuantile(tail, design.df)),
		intervalNormal: around(normalQuantile(tail)),
		variance,
		deff: v / (variance / n),
		n,
		weight
	};
}
