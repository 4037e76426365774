import { cholesky, logDeterminant } from '../linear-algebra/cholesky.ts';
import { inverseCrossproduct } from '../linear-algebra/householder.ts';
import { at, entry, square } from '../linear-algebra/matrix.ts';
import type { DesignMatrix } from './design-matrix.ts';
import type { LinearFit } from './linear.ts';

/**
 * Variance inflation factor of each predictor, generalised for those with several columns (Fox & Monette 1992).
 * `null` with fewer than two predictors or an aliased column. R: `car::vif(m)`.
 */
export function varianceInflation(design: DesignMatrix, fit: LinearFit): number[] | null {
	const predictors = Math.max(...design.owner) + 1;
	if (predictors < 2 || fit.rank < design.columns.length) return null;
	const inverse = inverseCrossproduct(fit.qr);
	const logDet = (positions: readonly number[]): number => {
		const lower = cholesky(
			square(positions.length, (i, j) => {
				const [a, b] = [at(positions, i), at(positions, j)];
				return entry(inverse, a, b) / Math.sqrt(entry(inverse, a, a) * entry(inverse, b, b));
			}),
			0
		);
		return lower ? logDeterminant(lower) : NaN;
	};
	const slopes = design.owner.map((_, j) => j).slice(1);
	const all = logDet(slopes);
	return Array.from({ length: predictors }, (_, p) => {
		const own = slopes.filter((j) => design.owner[j] === p);
		const others = slopes.filter((j) => design.owner[j] !== p);
		return Math.exp(logDet(own) + logDet(others) - all);
	});
}
