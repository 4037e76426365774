import { tQuantile, tTwoSided, tUpper } from '../distributions/index.ts';

export type Alternative = 'two-sided' | 'less' | 'greater';

export interface TResult {
	t: number;
	df: number;
	p: number;
	/** What is tested: a mean, or a difference of means. */
	estimate: number;
	se: number;
	/** Interval of `estimate`; on a one-sided test one of its ends is infinite. */
	lower: number;
	upper: number;
}

export interface TOptions {
	/** Value of the estimate under the null hypothesis. */
	mu?: number;
	alternative?: Alternative;
	level?: number;
}

/** t, p and interval of an estimate with its standard error and degrees of freedom. */
export function tFromEstimate(
	estimate: number,
	se: number,
	df: number,
	{ mu = 0, alternative = 'two-sided', level = 0.95 }: TOptions = {}
): TResult {
	const t = (estimate - mu) / se;
	const p = { 'two-sided': tTwoSided, less: (x: number, d: number) => tUpper(-x, d), greater: tUpper }[
		alternative
	](t, df);
	const half = se * tQuantile(alternative === 'two-sided' ? (1 + level) / 2 : level, df);
	return {
		t,
		df,
		p,
		estimate,
		se,
		lower: alternative === 'less' ? -Infinity : estimate - half,
		upper: alternative === 'greater' ? Infinity : estimate + half
	};
}
