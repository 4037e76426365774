import { normalCdf } from '../distributions/index.ts';
import { gaussLegendre } from '../special/gauss-legendre.ts';

let rule: ReturnType<typeof gaussLegendre> | undefined;

/**
 * P(X <= h, Y <= k) for standard normal X, Y with correlation -1 < rho < 1.
 * Φ(h)Φ(k) plus the integral over the angle θ from 0 to asin(rho) of exp(-(h² + k² - 2hk sin θ) / (2 cos² θ)) / 2π
 * (Drezner & Wesolowsky 1990), on panels that shorten towards a right angle. R: `mvtnorm::pmvnorm`.
 */
export function bivariateNormalCdf(h: number, k: number, rho: number): number {
	if (h === -Infinity || k === -Infinity) return 0;
	if (h === Infinity) return k === Infinity ? 1 : normalCdf(k);
	if (k === Infinity) return normalCdf(h);
	rule ??= gaussLegendre(24);
	const { nodes, weights } = rule;
	const end = Math.asin(Math.abs(rho));
	const sign = Math.sign(rho);
	let integral = 0;
	for (let from = 0; from < end;) {
		const to = Math.min(end, from + Math.max((Math.PI / 2 - from) / 3, 1e-4));
		nodes.forEach((node, i) => {
			const angle = (from + to + (to - from) * node) / 2;
			const cosine = Math.cos(angle);
			const exponent = (h * h + k * k - 2 * h * k * sign * Math.sin(angle)) / (2 * cosine * cosine);
			integral += (weights[i] ?? 0) * ((to - from) / 2) * Math.exp(-exponent);
		});
		from = to;
	}
	return Math.max(0, normalCdf(h) * normalCdf(k) + (sign * integral) / (2 * Math.PI));
}

/** Density of the same distribution; its integral over rho is the CDF (Plackett 1954). 0 at an infinite bound. */
export function bivariateNormalDensity(h: number, k: number, rho: number): number {
	if (!Number.isFinite(h) || !Number.isFinite(k)) return 0;
	const rest = (1 - rho) * (1 + rho);
	return Math.exp(-(h * h + k * k - 2 * rho * h * k) / (2 * rest)) / (2 * Math.PI * Math.sqrt(rest));
}
