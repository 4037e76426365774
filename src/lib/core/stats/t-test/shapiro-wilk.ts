import { normalQuantile, normalUpper } from '../distributions/index.ts';

/** c[0] + c[1] x + c[2] x² + … */
function polynomial(c: readonly number[], x: number): number {
	return c.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

/** Royston's weights of the order statistics: antisymmetric, so the larger half only, from the largest value down. */
function weightsOf(n: number): Float64Array {
	const half = n >> 1;
	if (n === 3) return Float64Array.of(Math.SQRT1_2);
	const scores = Float64Array.from({ length: half }, (_, i) => -normalQuantile((i + 1 - 0.375) / (n + 0.25)));
	const squares = 2 * scores.reduce((sum, m) => sum + m * m, 0);
	const [first = 0, second = 0] = scores;
	const u = 1 / Math.sqrt(n);
	const a1 =
		first / Math.sqrt(squares) + polynomial([0, 0.221157, -0.147981, -2.07119, 4.434685, -2.706056], u);
	if (n <= 5) {
		const factor = Math.sqrt((squares - 2 * first ** 2) / (1 - 2 * a1 ** 2));
		return scores.map((m, i) => (i === 0 ? a1 : m / factor));
	}
	const a2 =
		second / Math.sqrt(squares) + polynomial([0, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633], u);
	const factor = Math.sqrt((squares - 2 * first ** 2 - 2 * second ** 2) / (1 - 2 * a1 ** 2 - 2 * a2 ** 2));
	return scores.map((m, i) => (i === 0 ? a1 : i === 1 ? a2 : m / factor));
}

/**
 * Shapiro and Wilk's test of normality of 3 to 5,000 values that are not all equal, by Royston's algorithm AS R94
 * (Applied Statistics 44, 1995). R: `shapiro.test(x)`.
 */
export function shapiroWilk(values: Float64Array): { W: number; p: number } {
	const n = values.length;
	const sorted = values.slice().sort();
	const weights = weightsOf(n);
	const spread = (sorted[n - 1] ?? NaN) - (sorted[0] ?? NaN);
	const mean = sorted.reduce((sum, x) => sum + x / spread, 0) / n;
	const squares = sorted.reduce((sum, x) => sum + (x / spread - mean) ** 2, 0);
	const weighted = weights.reduce(
		(sum, a, i) => sum + (a * ((sorted[n - 1 - i] ?? NaN) - (sorted[i] ?? NaN))) / spread,
		0
	);
	const norm = Math.sqrt(2 * weights.reduce((sum, a) => sum + a * a, 0) * squares);
	// 1 - W as a product keeps its digits when W is near 1.
	const rest = ((norm - weighted) * (norm + weighted)) / norm ** 2;
	const W = 1 - rest;
	if (n === 3) {
		const p = (6 / Math.PI) * (Math.asin(Math.sqrt(W)) - Math.asin(Math.sqrt(0.75)));
		return { W, p: Math.max(0, p) };
	}
	const y = Math.log(rest);
	if (n <= 11) {
		const limit = 0.459 * n - 2.273;
		if (y >= limit) return { W, p: 1e-99 };
		const centre = polynomial([0.544, -0.39978, 0.025054, -6.714e-4], n);
		const sd = Math.exp(polynomial([1.3822, -0.77857, 0.062767, -0.0020322], n));
		return { W, p: normalUpper((-Math.log(limit - y) - centre) / sd) };
	}
	const centre = polynomial([-1.5861, -0.31082, -0.083751, 0.0038915], Math.log(n));
	const sd = Math.exp(polynomial([-0.4803, -0.082676, 0.0030302], Math.log(n)));
	return { W, p: normalUpper((y - centre) / sd) };
}
