import { entry, type Matrix } from '../linear-algebra/matrix.ts';
import { sum } from '../linear-algebra/vector.ts';

/** Sum of the diagonal. */
export function trace(v: Matrix): number {
	let total = 0;
	for (let i = 0; i < v.rows; i++) total += entry(v, i, i);
	return total;
}

/**
 * Cronbach's alpha, k/(k - 1) (1 - Σ item variances / variance of the sum), from the covariances of k items. On
 * correlations it is the standardised alpha, on 0/1 items KR-20. NaN with one item or a sum that does not vary.
 * Cronbach, Psychometrika 16 (1951). R: `psych::alpha(m)$total$raw_alpha`.
 */
export function cronbachAlpha(v: Matrix): number {
	const k = v.rows;
	const total = sum(v.values);
	return k < 2 || !(total > 0) ? NaN : (k / (k - 1)) * (1 - trace(v) / total);
}
