import { medianOfSorted } from '../ranks/median.ts';
import { medianAbsoluteDeviation } from '../descriptives/median-absolute-deviation.ts';
import { mean, standardDeviation } from '../descriptives/plain.ts';
import { quantile } from '../descriptives/quantile.ts';
import { coefficientOfVariation } from './coefficient-of-variation.ts';

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
	const ascending = Float64Array.from(ratings).sort();
	const median = medianOfSorted(ascending);
	const q1Type6 = quantile(ascending, 0.25, 6);
	const q3Type6 = quantile(ascending, 0.75, 6);
	const cv = coefficientOfVariation(ratings);
	return {
		n: ratings.length,
		mean: mean(ascending),
		median,
		sd: standardDeviation(ascending),
		cv: cv.sample,
		cvPopulation: cv.population,
		q1Type6,
		q3Type6,
		iqrType6: q3Type6 - q1Type6,
		iqrType7: quantile(ascending, 0.75) - quantile(ascending, 0.25),
		mad: medianAbsoluteDeviation(ascending),
		nearMedian: ratings.filter((x) => Math.abs(x - median) <= 1).length
	};
}
