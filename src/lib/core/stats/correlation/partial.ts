import { householderQR, residuals } from '../linear-algebra/householder.ts';
import { correlationTest } from './pearson.ts';
import { productMoment } from '../linear-algebra/product-moment.ts';

/**
 * Correlation of x and y after the linear effect of every column of `controls` has been taken out of both, with its
 * t test on n - 2 - (number of controls) degrees of freedom.
 * R: `cor(resid(lm(x ~ z)), resid(lm(y ~ z)))`.
 */
export function partialCorrelation(
	x: Float64Array,
	y: Float64Array,
	controls: readonly Float64Array[]
): { r: number; df: number; t: number; p: number } {
	const n = x.length;
	const design = [new Float64Array(n).fill(1), ...controls.map((z) => Float64Array.from(z))];
	const qr = householderQR(design);
	const r = withoutRest(x, residuals(qr, x), y, residuals(qr, y));
	return { r, ...correlationTest(r, n - 1 - qr.rank) };
}

/** NaN when the controls explain a variable to the last digit: what is left of it is rounding. */
function withoutRest(x: Float64Array, restX: Float64Array, y: Float64Array, restY: Float64Array): number {
	const size = (v: Float64Array) => Math.sqrt(Array.from(v).reduce((total, e) => total + e * e, 0));
	if (size(restX) <= 1e-12 * size(x) || size(restY) <= 1e-12 * size(y)) return NaN;
	return productMoment(restX, restY);
}
