/** Numerator and denominator coefficients, highest power first. */
type Ratio = readonly [readonly number[], readonly number[]];

const CENTRE: Ratio = [
	[
		0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582,
		18154.981253343561249
	],
	[1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956]
];
const MIDDLE: Ratio = [
	[
		1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979,
		597.27027639480026226, 2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124,
		9842.7148383839780218
	],
	[
		1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755,
		18615.571640885098091, 34900.952721145977266, 38912.003286093271411, 19685.429676859990727
	]
];
const ONE_OVER_SQRT_TWO_PI = 0.39894228040143267794;

function ratio([top, bottom]: Ratio, x: number): number {
	let numerator = 0;
	let denominator = 0;
	for (const c of top) numerator = numerator * x + c;
	for (const c of bottom) denominator = denominator * x + c;
	return numerator / denominator;
}

/** exp(-z²/2), with z² split so that its rounding does not spoil the far tail. */
function gaussian(z: number): number {
	const head = Math.trunc(z * 16) / 16;
	return Math.exp(-0.5 * head * head) * Math.exp(-0.5 * (z - head) * (z + head));
}

/** P(Z > z) for z >= 0.67. */
function tail(z: number): number {
	if (z <= 5.656854249492381) return gaussian(z) * ratio(MIDDLE, z);
	// Laplace's continued fraction (A&S 26.2.14): 40 levels are more than enough this far out.
	let f = z;
	for (let k = 40; k > 0; k--) f = z + k / f;
	return (gaussian(z) * ONE_OVER_SQRT_TWO_PI) / f;
}

/**
 * P(Z <= z) for a standard normal Z. R: `pnorm(z)`.
 * W. J. Cody, "Rational Chebyshev approximations for the error function" (Math. Comp. 23, 1969).
 */
export function normalCdf(z: number): number {
	if (Number.isNaN(z)) return NaN;
	const size = Math.abs(z);
	if (size === Infinity) return z > 0 ? 1 : 0;
	if (size <= 0.67448975) return 0.5 + z * ratio(CENTRE, z * z);
	return z < 0 ? tail(size) : 1 - tail(size);
}

/** P(Z > z) for a standard normal Z. R: `pnorm(z, lower.tail = FALSE)`. */
export function normalUpper(z: number): number {
	return normalCdf(-z);
}

/** P(|Z| >= |z|). R: `2 * pnorm(-abs(z))`. */
export function normalTwoSided(z: number): number {
	return 2 * normalCdf(-Math.abs(z));
}

/** Density of the standard normal distribution. R: `dnorm(z)`. */
export function normalDensity(z: number): number {
	return gaussian(Math.abs(z)) * ONE_OVER_SQRT_TWO_PI;
}

/**
 * The z with P(Z <= z) = p, for 0 <= p <= 1. R: `qnorm(p)`.
 * Abramowitz & Stegun 26.2.23, made exact by Halley's iteration on the smaller tail.
 */
export function normalQuantile(p: number): number {
	if (!(p >= 0 && p <= 1)) return NaN;
	if (p === 0) return -Infinity;
	if (p === 1) return Infinity;
	if (p > 0.5) return -normalQuantile(1 - p);
	if (p === 0.5) return 0;
	const t = Math.sqrt(-2 * Math.log(p));
	let z =
		(2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
	for (let i = 0; i < 3; i++) {
		const density = normalDensity(z);
		if (density === 0) break;
		const error = (normalCdf(z) - p) / density;
		z -= error / (1 + (z * error) / 2);
	}
	return z;
}
