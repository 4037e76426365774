import { invertPositive } from '../linear-algebra/cholesky.ts';
import { entry, type Matrix } from '../linear-algebra/matrix.ts';
import { sum } from '../linear-algebra/vector.ts';

/**
 * Guttman's lambda 6 from the correlations of the items: 1 - Σ (1 - squared multiple correlation) / sum of the
 * correlations. `null` when an item is a combination of others. Guttman, Psychometrika 10 (1945).
 * R: `psych::alpha(m)$total$"G6(smc)"`.
 */
export function guttmanLambda6(r: Matrix): number | null {
	const inverse = invertPositive(r);
	if (!inverse) return null;
	let unexplained = 0;
	for (let i = 0; i < r.rows; i++) unexplained += 1 / entry(inverse, i, i);
	return 1 - unexplained / sum(r.values);
}
