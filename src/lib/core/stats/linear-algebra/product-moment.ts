import { centred, dot, isConstant } from './vector.ts';

/**
 * Pearson's r of two arrays of equal length without missing values: between -1 and 1, NaN when either is constant
 * or holds fewer than two values. R: `cor(x, y)`.
 */
export function productMoment(x: Float64Array, y: Float64Array): number {
	if (x.length < 2 || isConstant(x) || isConstant(y)) return NaN;
	const a = scaled(x);
	const b = scaled(y);
	const r = dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
	return Math.max(-1, Math.min(1, r));
}

/** Deviations from the mean, divided by the largest, so that no square overflows. */
function scaled(values: Float64Array): Float64Array {
	const out = centred(values);
	let largest = 0;
	for (let i = 0; i < out.length; i++) largest = Math.max(largest, Math.abs(out[i] as number));
	for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) / largest;
	return out;
}
