import { mean, variance } from '../linear-algebra/vector.ts';

/** The outcome of one group, complete and finite. */
export interface Sample {
	label: string;
	values: Float64Array;
}

export interface SampleSummary {
	label: string;
	n: number;
	mean: number;
	/** With n - 1; NaN for a single value. */
	variance: number;
}

/** Size, mean and variance of each group. */
export function summarise(samples: readonly Sample[]): SampleSummary[] {
	return samples.map(({ label, values }) => ({
		label,
		n: values.length,
		mean: mean(values),
		variance: variance(values)
	}));
}
