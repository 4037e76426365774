import { at } from '../linear-algebra/matrix.ts';
import { dot } from '../linear-algebra/vector.ts';

/**
 * Durbin and Watson's statistic of residuals in their order: near 2 without correlation between neighbours, below it with a
 * positive one. Between 0 and 4. R: `lmtest::dwtest(m)$statistic`.
 */
export function durbinWatson(residuals: Float64Array): number {
	let total = 0;
	for (let i = 1; i < residuals.length; i++) total += (at(residuals, i) - at(residuals, i - 1)) ** 2;
	return total / dot(residuals, residuals);
}
