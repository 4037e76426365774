import { stirlingError } from './log-gamma.ts';

/** x log(x / m) + m - x, without cancellation when x is near m. Loader (2000), the deviance part. */
export function deviancePart(x: number, m: number): number {
	if (x === m) return 0;
	const d = x - m;
	if (Math.abs(d) >= 0.1 * (x + m)) return x === 0 ? m : x * Math.log(x / m) + m - x;
	const v = d / (x + m);
	let sum = d * v;
	let term = 2 * x * v;
	for (let j = 1; j < 200; j++) {
		term *= v * v;
		const next = sum + term / (2 * j + 1);
		if (next === sum) break;
		sum = next;
	}
	return sum;
}

/**
 * Γ(n+1) / (Γ(x+1) Γ(n-x+1)) p^x q^(n-x) for real 0 <= x <= n, with q = 1 - p given so that it loses nothing.
 * Loader's saddle-point form: full precision where logarithms of factorials would cancel.
 */
export function binomialTerm(x: number, n: number, p: number, q: number): number {
	if (p === 0) return x === 0 ? 1 : 0;
	if (q === 0) return x === n ? 1 : 0;
	if (x === 0) return n === 0 ? 1 : Math.exp(p < 0.5 ? n * Math.log1p(-p) : n * Math.log(q));
	if (x === n) return Math.exp(q < 0.5 ? n * Math.log1p(-q) : n * Math.log(p));
	const y = n - x;
	const exponent =
		stirlingError(n) - stirlingError(x) - stirlingError(y) - deviancePart(x, n * p) - deviancePart(y, n * q);
	return Math.exp(exponent - 0.5 * (Math.log(2 * Math.PI) + Math.log(x) + Math.log1p(-x / n)));
}

/** m^x e^-m / Γ(x+1) for real x >= 0, m >= 0, in Loader's saddle-point form. */
export function poissonTerm(x: number, m: number): number {
	if (m === 0) return x === 0 ? 1 : 0;
	if (x === 0) return Math.exp(-m);
	return Math.exp(-stirlingError(x) - deviancePart(x, m)) / Math.sqrt(2 * Math.PI * x);
}
