import { mean } from './plain.ts';

/** Harmonic mean of positive values, `NaN` when one is not. R: `psych::harmonic.mean(x)`. */
export function harmonicMean(values: Float64Array): number {
	return values.every((value) => value > 0) ? 1 / mean(values.map((value) => 1 / value)) : NaN;
}
