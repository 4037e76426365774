import { mean } from './plain.ts';

/** Geometric mean of positive values, `NaN` when one is not. R: `psych::geometric.mean(x)`. */
export function geometricMean(values: Float64Array): number {
	return values.every((value) => value > 0) ? Math.exp(mean(values.map(Math.log))) : NaN;
}
