import { binomialTerm } from './saddle-point.ts';

/** Both tails of a distribution at one point; each keeps its relative precision. */
export interface Tails {
	lower: number;
	upper: number;
}

/** With both parameters above this the fraction would take seconds: not defined here. */
export const MOST_SHAPE = 1e10;

/** a - (a + b) x, taken from the smaller of x and y = 1 - x: the other would cancel. */
function excess(x: number, y: number, a: number, b: number): number {
	return x <= y ? a - (a + b) * x : (a + b) * y - b;
}

/**
 * Continued fraction for I_x(a, b) B(a, b) / (x^a y^b), for x <= a / (a + b). Didonato & Morris,
 * "Algorithm 708" (ACM TOMS 18, 1992), eq. 9, evaluated by Lentz's method. Its even part is used because
 * the usual form loses half the digits when a is large and x near 1.
 */
function fraction(x: number, y: number, a: number, b: number): number {
	const tiny = 1e-300;
	const lambda = excess(x, y, a, b);
	let f = (a * (lambda + 1)) / (a + 1);
	if (f === 0) f = tiny;
	let c = f;
	let d = 0;
	for (let m = 1; m < 1_000_000; m++) {
		const s = a + 2 * m - 1;
		const alpha = ((a + m - 1) * (a + b + m - 1) * m * (b - m) * x * x) / (s * s);
		const beta = m + (m * (b - m) * x) / s + ((a + m) * (lambda + 1 + m * (1 + y))) / (s + 2);
		d = beta + alpha * d;
		if (d === 0) d = tiny;
		c = beta + alpha / c;
		if (c === 0) c = tiny;
		d = 1 / d;
		const step = c * d;
		f *= step;
		if (!(Math.abs(step - 1) >= 1e-16)) break;
	}
	return 1 / f;
}

/**
 * Regularised incomplete beta function, both tails: lower = I_x(a, b), upper = I_y(b, a).
 * `y` is 1 - x, given by the caller from its own formula so that a point near 1 loses nothing.
 */
export function betaTails(x: number, y: number, a: number, b: number): Tails {
	if (!(a > 0 && b > 0 && Math.min(a, b) <= MOST_SHAPE) || Number.isNaN(x) || Number.isNaN(y)) {
		return { lower: NaN, upper: NaN };
	}
	if (x <= 0) return { lower: 0, upper: 1 };
	if (y <= 0) return { lower: 1, upper: 0 };
	// x^a y^b / B(a, b)
	const prefix = ((a * b) / (a + b)) * binomialTerm(a, b, x, y);
	if (excess(x, y, a, b) >= 0) {
		const lower = prefix * fraction(x, y, a, b);
		return { lower, upper: 1 - lower };
	}
	const upper = prefix * fraction(y, x, b, a);
	return { lower: 1 - upper, upper };
}
