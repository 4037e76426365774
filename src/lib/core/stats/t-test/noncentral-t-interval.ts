import { noncentralTCdf, noncentralTUpper } from '../distributions/index.ts';
import { findRoot } from '../special/index.ts';

/**
 * Confidence limits of the non-centrality of a t statistic: the values under which t would be the upper and the lower
 * (1 - level)/2 point (Steiger & Fouladi 1997). R's own `pt` loses digits there from the sixth on.
 */
export function noncentralTInterval(t: number, df: number, level = 0.95): [number, number] {
	const alpha = (1 - level) / 2;
	const reach = 4 + 3 * Math.sqrt(1 + (t * t) / (2 * df));
	return [
		solve((ncp) => noncentralTUpper(t, df, ncp) - alpha, t, reach),
		solve((ncp) => alpha - noncentralTCdf(t, df, ncp), t, reach)
	];
}

/** Root of a function that rises with the non-centrality, looked for around `centre` in widening brackets. */
function solve(f: (ncp: number) => number, centre: number, reach: number): number {
	let [low, high] = [centre - reach, centre + reach];
	for (let i = 0; i < 40 && f(low) > 0; i++) low -= reach * 2 ** i;
	for (let i = 0; i < 40 && f(high) < 0; i++) high += reach * 2 ** i;
	return findRoot(f, low, high, 1e-12);
}
