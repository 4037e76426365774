import { mean, variance } from '../linear-algebra/vector.ts';

/** Size, mean and variance (with n - 1; 0 for a single value, which has none to add) of a sample. */
export interface Summary {
	n: number;
	mean: number;
	variance: number;
}

/** The summary of a sample of at least one value. */
export function summaryOf(values: Float64Array): Summary {
	return { n: values.length, mean: mean(values), variance: values.length < 2 ? 0 : variance(values) };
}
