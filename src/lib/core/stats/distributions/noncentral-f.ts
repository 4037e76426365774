import { betaTails, type Tails } from '../special/beta-tails.ts';
import { poissonMixture } from '../special/poisson-mixture.ts';

function mixture(side: keyof Tails, f: number, df1: number, df2: number, ncp: number): number {
	if (!(df1 > 0 && df2 > 0 && ncp >= 0) || Number.isNaN(f)) return NaN;
	if (f <= 0 || f === Infinity) return (side === 'lower') === f > 0 ? 1 : 0;
	const ratio = (df1 / df2) * f;
	const x = 1 / (1 + 1 / ratio);
	const y = 1 / (1 + ratio);
	return Math.min(
		1,
		poissonMixture(ncp / 2, (j) => betaTails(x, y, df1 / 2 + j, df2 / 2)[side])
	);
}

/** P(F <= f) for the non-central F, a Poisson(ncp / 2) mixture of betas. R: `pf(f, df1, df2, ncp)`. */
export function noncentralFCdf(f: number, df1: number, df2: number, ncp: number): number {
	return mixture('lower', f, df1, df2, ncp);
}

/** P(F > f) for the non-central F. R: `pf(f, df1, df2, ncp, lower.tail = FALSE)`. */
export function noncentralFUpper(f: number, df1: number, df2: number, ncp: number): number {
	return mixture('upper', f, df1, df2, ncp);
}
