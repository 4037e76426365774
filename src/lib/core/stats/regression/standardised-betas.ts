import { variance } from '../linear-algebra/vector.ts';
import type { DesignMatrix } from './design-matrix.ts';
import type { LinearFit } from './linear.ts';

/**
 * Coefficients after y and every column have been scaled to standard deviation 1, without the intercept; `null`
 * where a term is aliased. R: `coef(lm(scale(y) ~ scale(x)))[-1]`.
 */
export function standardisedBetas(design: DesignMatrix, y: Float64Array, fit: LinearFit): (number | null)[] {
	const sdY = Math.sqrt(variance(y));
	return design.columns.slice(1).map((column, j) => {
		const estimate = fit.coefficients[j + 1]?.estimate ?? null;
		return estimate === null ? null : (estimate * Math.sqrt(variance(column))) / sdY;
	});
}
