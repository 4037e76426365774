import { mean, sum } from '../linear-algebra/vector.ts';

export interface Trimmed {
	/** Cut to the bounds. */
	trimmed: Float64Array;
	/** Cut and scaled back to the original sum; a scaled weight can lie a little outside the bounds. */
	rescaled: Float64Array;
	lower: number;
	upper: number;
	/** How many weights were cut. */
	cut: number;
}

/**
 * Weights cut to `low` and `high` times their mean, then scaled to keep their sum.
 * R: `t <- pmin(pmax(w, low * mean(w)), high * mean(w)); t * sum(w) / sum(t)`.
 */
export function trimWeights(weights: Float64Array, low = 0.3, high = 3): Trimmed {
	const centre = mean(weights);
	const lower = low * centre;
	const upper = high * centre;
	const trimmed = weights.map((w) => Math.min(Math.max(w, lower), upper));
	const factor = sum(weights) / sum(trimmed);
	return {
		trimmed,
		rescaled: trimmed.map((w) => w * factor),
		lower,
		upper,
		cut: weights.reduce((count, w) => count + (w < lower || w > upper ? 1 : 0), 0)
	};
}
