/** e^u - 1 - u, without cancellation near 0. */
function bend(u: number): number {
	if (Math.abs(u) > 0.1) return Math.expm1(u) - u;
	let term = (u * u) / 2;
	let sum = term;
	for (let k = 3; k < 14; k++) {
		term *= u / k;
		sum += term;
	}
	return sum;
}

/**
 * ∫ f(s) g(s) ds over s > 0, where f is the density of sqrt(chi-square(df) / df) and g is positive, smooth and
 * monotone in s. Distributions divided by an estimated standard deviation (studentised range, non-central t) are
 * such mixtures. In v = log s the integrand is analytic and falls off at both ends, so the trapezoid rule converges
 * faster than any power of the step; all terms are positive, so small tails keep their relative precision.
 * `slope` is how steep g falls, or rises, in log s where the integrand counts: one over the width of that fall; the step
 * follows the narrower of the two. Below df = 0.1 the mass spreads over too many orders of magnitude: `NaN`.
 */
export function scaleMixture(
	df: number,
	g: (s: number) => number,
	{ increasing, slope }: { increasing: boolean; slope: number }
): number {
	// The distribution of s is then as narrow as the spacing of doubles.
	if (df > 1e16) return g(1);
	if (!(df >= 0.1)) return NaN;
	const step = Math.min(0.1, 0.7 / Math.hypot(Math.sqrt(2 * df), slope));
	// The density of v at its mode is sqrt(df / π) e^(-stirling error); h() is the log density relative to the mode.
	const h = (v: number): number => -0.5 * df * bend(2 * v);
	const term = (v: number): number => Math.exp(h(v)) * g(Math.exp(v));
	const direction = increasing ? step : -step;
	let mode = 0;
	let best = term(0);
	for (let i = 1; i < 200_000; i++) {
		const value = term(i * direction);
		if (!(value >= best)) break;
		mode = i;
		best = value;
		if (value === 0 && h(i * direction) < -745) break;
	}
	let sum = 0;
	let mass = 0;
	for (const side of [1, -1]) {
		for (let i = side === 1 ? mode : mode - 1; ; i += side) {
			const v = i * direction;
			const weight = Math.exp(h(v));
			const value = weight * g(Math.exp(v));
			sum += value;
			if (!(value >= sum * 1e-18) || weight === 0) break;
		}
	}
	for (const side of [1, -1]) {
		for (let i = side === 1 ? 0 : -1; ; i += side) {
			const weight = Math.exp(h(i * step));
			mass += weight;
			if (weight < mass * 1e-18) break;
		}
	}
	return sum / mass;
}
