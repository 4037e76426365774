import { betaQuantile, tQuantile } from '../distributions/index.ts';

export type ProportionIntervalMethod = 'logit' | 'beta' | 'arcsine' | 'wald';

/**
 * Interval of a weighted proportion `p` with design-based standard error `se`; `n` cases and `df` of the whole design.
 * `logit`: symmetric in log-odds; `beta`: Clopper-Pearson on the effective number of cases (Korn & Graubard 1998);
 * `arcsine`: variance-stabilised; `wald`: symmetric in p, may leave [0, 1]. `null` when p is 0 or 1, where the
 * standard error is 0 and no method applies. R: `survey::svyciprop(~y, design, method = …)`.
 */
export function proportionInterval(
	p: number,
	se: number,
	n: number,
	df: number,
	level: number,
	method: ProportionIntervalMethod
): [number, number] | null {
	if (!(se > 0) || p <= 0 || p >= 1 || df < 1) return null;
	const alpha = 1 - level;
	const t = tQuantile(1 - alpha / 2, df);
	if (method === 'wald') return [p - t * se, p + t * se];
	if (method === 'logit') {
		const centre = Math.log(p / (1 - p));
		const half = (t * se) / (p * (1 - p));
		return [1 / (1 + Math.exp(half - centre)), 1 / (1 + Math.exp(-half - centre))];
	}
	if (method === 'arcsine') {
		const centre = Math.asin(Math.sqrt(p));
		const half = (t * se) / (2 * Math.sqrt(p * (1 - p)));
		const angle = (a: number) => Math.sin(Math.max(0, Math.min(Math.PI / 2, a))) ** 2;
		return [angle(centre - half), angle(centre + half)];
	}
	const effective = ((p * (1 - p)) / se ** 2) * (tQuantile(1 - alpha / 2, n - 1) / t) ** 2;
	const hits = effective * p;
	const misses = effective * (1 - p);
	return [betaQuantile(alpha / 2, hits, misses + 1), betaQuantile(1 - alpha / 2, hits + 1, misses)];
}
