import { noncentralFCdf, noncentralFUpper } from '../distributions/index.ts';
import { findRoot } from '../special/index.ts';

/**
 * Confidence limits of the non-centrality of an F statistic: the values under which F would be the upper and the
 * lower (1 - level)/2 point. A limit is 0 when F is too small even for the central distribution.
 * Steiger, Psychological Methods 9 (2004). R: `effectsize::F_to_eta2`.
 */
export function noncentralityInterval(F: number, df1: number, df2: number, level: number): [number, number] {
	const alpha = (1 - level) / 2;
	return [
		solve((ncp) => noncentralFUpper(F, df1, df2, ncp) - alpha),
		solve((ncp) => alpha - noncentralFCdf(F, df1, df2, ncp))
	];
}

/** Root of a function that rises with the non-centrality, 0 when it is positive from the start. */
function solve(f: (ncp: number) => number): number {
	if (!(f(0) < 0)) return 0;
	let high = 1;
	while (f(high) < 0 && high < 1e6) high *= 2;
	return findRoot(f, 0, high);
}
