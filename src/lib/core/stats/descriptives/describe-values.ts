import { medianAbsoluteDeviation } from './median-absolute-deviation.ts';
import { medianOfSorted } from '../ranks/median.ts';
import { mean, standardDeviation, sum, variance } from './plain.ts';
import { quantile, QUANTILE_TYPES, type QuantileType } from './quantile.ts';
import { skewnessKurtosis, type Shape } from './skewness-kurtosis.ts';
import { sorted } from '../ranks/sorted.ts';
import { tukeyHinges } from './tukey-hinges.ts';

/** The quantiles a description lists. */
export const QUANTILES = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/** One over the upper quartile of the standard normal distribution, rounded as R's `mad` has it. */
const MAD_SCALE = 1.4826;

/** Everything a table of descriptives may show, in the unit of the values; `NaN` where not defined. */
export interface Description extends Shape {
	n: number;
	sum: number;
	mean: number;
	variance: number;
	sd: number;
	/** With n instead of n - 1. */
	sdPopulation: number;
	se: number;
	/** sd / mean. */
	cv: number;
	median: number;
	mad: number;
	/** `mad` times 1.4826, an estimate of the standard deviation of normal values. */
	madScaled: number;
	min: number;
	max: number;
	range: number;
	probabilities: readonly number[];
	/** At the `probabilities`. */
	quantiles: Record<QuantileType, number[]>;
	iqr: Record<6 | 7, number>;
	tukeyHinges: [number, number];
}

/** Describes finite values; every figure by the definition named in its own file. */
export function describeValues(values: Float64Array): Description {
	const n = values.length;
	const ascending = sorted(values);
	const sd = standardDeviation(values);
	const centre = mean(values);
	const mad = medianAbsoluteDeviation(ascending);
	const min = ascending[0] ?? NaN;
	const max = ascending[n - 1] ?? NaN;
	const at = (type: QuantileType): number[] => QUANTILES.map((p) => quantile(ascending, p, type));
	const iqr = (type: QuantileType): number =>
		quantile(ascending, 0.75, type) - quantile(ascending, 0.25, type);
	return {
		n,
		sum: sum(values),
		mean: centre,
		variance: variance(values),
		sd,
		sdPopulation: n === 1 ? 0 : sd * Math.sqrt((n - 1) / n),
		se: sd / Math.sqrt(n),
		cv: sd / centre,
		median: medianOfSorted(ascending),
		mad,
		madScaled: MAD_SCALE * mad,
		min,
		max,
		range: max - min,
		probabilities: QUANTILES,
		quantiles: Object.fromEntries(QUANTILE_TYPES.map((type) => [type, at(type)])) as Description['quantiles'],
		iqr: { 6: iqr(6), 7: iqr(7) },
		tukeyHinges: tukeyHinges(ascending),
		...skewnessKurtosis(values)
	};
}
