import { mean } from './plain.ts';
import { quantile } from './quantile.ts';

/** Mean after the values beyond the type-7 quantiles `trim` and 1 - `trim` are brought back to them. R: `psych::winsor.mean(x, trim)`. */
export function winsorisedMean(ascending: Float64Array, trim: number): number {
	const low = quantile(ascending, trim);
	const high = quantile(ascending, 1 - trim);
	return mean(ascending.map((value) => Math.min(high, Math.max(low, value))));
}
