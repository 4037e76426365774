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
 * Γ(x+y+1) / (Γ(x+1) Γ(y+1)) p^x q^y for real x, y >= 0, with q = 1 - p given so that it loses nothing:
 * the chance of x successes and y failures. Loader's saddle-point form: full precision where logarithms of
 * factorials would cancel.
 */
export function binomialTerm(x: number, y: number, p: number, q: number): number {
	if (x === 0 && y === 0) return 1;
	if (p === 0) return x === 0 ? 1 : 0;
	if (q === 0) return y === 0 ? 1 : 0;
	if (x === 0) return Math.exp(y * (p < 0.5 ? Math.log1p(-p) : Math.log(q)));
	if (y === 0) return Math.exp(x * (q < 0.5 ? Math.log1p(-q) : Math.log(p)));
	const n = x + y;
	const exponent =
		stirlingError(n) - stirlingError(x) - stirlingError(y) - deviancePart(x, n * p) - deviancePart(y, n * q);
	return Math.exp(exponent - 0.5 * Math.log(2 * Math.PI * x * (y / n)));
}

/** m^x e^-m / Γ(x+1) for real x >= 0, m >= 0, in Loader's saddle-point form. */
export function poissonTerm(x: number, m: number): number {
	if (m === 0) return x === 0 ? 1 : 0;
	if (x === 0) return Math.exp(-m);
	return Math.exp(-stirlingError(x) - deviancePart(x, m)) / Math.sqrt(2 * Math.PI * x);
}
