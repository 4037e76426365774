import { median } from 'simple-statistics';
import { coefficientOfVariation } from './coefficient-of-variation.ts';
import { percentile } from './percentile.ts';

export interface RoundSummary {
	n: number;
	mean: number;
	median: number;
	/** Sample standard deviation; NaN with one answer. */
	sd: number;
	/** Coefficient of variation with the sample (n - 1) and with the population standard deviation. */
	cv: number;
	cvPopulation: number;
	/** Quartiles of type 6 (SPSS) and interquartile ranges of types 6 and 7 (R). */
	q1Type6: number;
	q3Type6: number;
	iqrType6: number;
	iqrType7: number;
	/** Median distance from the median, unscaled. */
	mad: number;
	/** Answers within one scale point of the median. */
	nearMedian: number;
}

/** What a Delphi round reports of one item; `ratings` holds one answer per panelist, at least one. */
export function roundSummary(ratings: readonly number[]): RoundSummary {
	const values = [...ratings];
	const n = values.length;
	const mean = values.reduce((sum, x) => sum + x, 0) / n;
	const middle = median(values);
	const distances = values.map((x) => Math.abs(x - middle));
	const q1Type6 = percentile(values, 0.25, 6);
	const q3Type6 = percentile(values, 0.75, 6);
	const cv = coefficientOfVariation(values);
	return {
		n,
		mean,
		median: middle,
		sd: Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (n - 1)),
		cv: cv.sample,
		cvPopulation: cv.population,
		q1Type6,
		q3Type6,
		iqrType6: q3Type6 - q1Type6,
		iqrType7: percentile(values, 0.75, 7) - percentile(values, 0.25, 7),
		mad: median(distances),
		nearMedian: distances.filter((distance) => distance <= 1).length
	};
}
