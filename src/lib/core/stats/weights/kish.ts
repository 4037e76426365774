import { dot, sum } from '../linear-algebra/vector.ts';

/**
 * Kish's design effect of unequal weights, n Σw² / (Σw)² = 1 + cv², and the effective number of cases (Σw)² / Σw².
 * Cases of weight 0 count in n. Kish, Survey Sampling (1965). R: `length(w) * sum(w^2) / sum(w)^2`.
 */
export function kish(weights: Float64Array): { deff: number; effective: number } {
	const total = sum(weights);
	const squares = dot(weights, weights);
	return { deff: (weights.length * squares) / total ** 2, effective: total ** 2 / squares };
}
