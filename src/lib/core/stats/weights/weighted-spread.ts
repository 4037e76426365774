import { dot, sum } from '../linear-algebra/vector.ts';

/**
 * Standard deviations that other programs print for weighted values, to explain a difference; the one that reads
 * weights as head counts changes when they are scaled. `weights` positive, as many as `x`.
 */
export function weightedSpread(x: Float64Array, weights: Float64Array) {
	const total = sum(weights);
	const mean = dot(x, weights) / total;
	const squares = dot(
		x.map((value) => (value - mean) ** 2),
		weights
	);
	const n = x.length;
	return {
		/** The population's, with n/(n - 1). R: `sqrt(survey::svyvar(~x, design))`. */
		population: Math.sqrt(((squares / total) * n) / (n - 1)),
		/** Weights as head counts. SPSS; R: `sqrt(Hmisc::wtd.var(x, w))`. */
		frequency: Math.sqrt(squares / (total - 1)),
		/** Unbiased for reliability weights, Σw - Σw²/Σw below. R: `sqrt(Hmisc::wtd.var(x, w, normwt = TRUE))`. */
		reliability: Math.sqrt(squares / (total - dot(weights, weights) / total))
	};
}
