import { MOST_SHAPE, type Tails } from './beta-tails.ts';
import { logGamma } from './log-gamma.ts';
import { poissonTerm } from './saddle-point.ts';

/** Lower tail by its series; Abramowitz & Stegun 6.5.29. */
function series(x: number, shape: number): number {
	let term = 1;
	let sum = 1;
	for (let k = 1; k < 1_000_000; k++) {
		term *= x / (shape + k);
		sum += term;
		if (!(term >= sum * 1e-17)) break;
	}
	return poissonTerm(shape, x) * sum;
}

/** Upper tail by its continued fraction (A&S 6.5.31), Lentz's method. */
function fraction(x: number, shape: number): number {
	let b = x + 1 - shape;
	let c = 1e300;
	let d = 1 / b;
	let f = d;
	for (let k = 1; k < 1_000_000; k++) {
		const a = -k * (k - shape);
		b += 2;
		d = 1 / (a * d + b);
		c = b + a / c;
		const step = c * d;
		f *= step;
		if (!(Math.abs(step - 1) >= 1e-16)) break;
	}
	return poissonTerm(shape, x) * shape * f;
}

/** Upper tail for shape < 1 and small x, where 1 - lower would cancel. Didonato & Morris (1986), eq. 9. */
function smallShapeUpper(x: number, shape: number): number {
	const power = shape * Math.log(x) - logGamma(shape + 1);
	let term = 1;
	let sum = 0;
	for (let k = 1; k < 200; k++) {
		term *= -x / k;
		const part = term / (shape + k);
		sum += part;
		if (Math.abs(part) < Math.abs(sum) * 1e-17) break;
	}
	return -Math.expm1(power) - shape * Math.exp(power) * sum;
}

/** Regularised incomplete gamma function at x >= 0, both tails, each with its relative precision. */
export function gammaTails(x: number, shape: number): Tails {
	if (!(shape > 0 && shape <= MOST_SHAPE) || Number.isNaN(x)) return { lower: NaN, upper: NaN };
	if (x <= 0) return { lower: 0, upper: 1 };
	if (x === Infinity) return { lower: 1, upper: 0 };
	if (x < shape + 1) {
		const lower = series(x, shape);
		return { lower, upper: shape < 1 && x < 1 ? smallShapeUpper(x, shape) : 1 - lower };
	}
	const upper = fraction(x, shape);
	return { lower: 1 - upper, upper };
}
