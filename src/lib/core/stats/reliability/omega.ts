import type { Matrix } from '../linear-algebra/matrix.ts';
import { sum } from '../linear-algebra/vector.ts';

/** McDonald's omega from a one-factor model: (Σ loadings)² over that plus Σ residual variances. McDonald (1999). */
export function modelOmega(loadings: readonly number[], residualVariances: readonly number[]): number {
	const common = loadings.reduce((a, b) => a + b, 0) ** 2;
	return common / (common + residualVariances.reduce((a, b) => a + b, 0));
}

/**
 * Omega total as psych and jamovi compute it: 1 - Σ uniquenesses over the sum of the observed correlations. It differs
 * from `modelOmega` where the factor does not reproduce the correlations.
 * R: `psych::omega(m, nfactors = 1)$omega.tot`.
 */
export function observedOmega(r: Matrix, loadings: readonly number[]): number {
	return 1 - loadings.reduce((total, value) => total + 1 - value ** 2, 0) / sum(r.values);
}
