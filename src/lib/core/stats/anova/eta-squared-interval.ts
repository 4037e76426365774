import { noncentralityInterval } from './noncentrality.ts';

export interface EtaSquaredInterval {
	/** ncp / (ncp + df2), the convention of the R package effectsize. */
	byDf: [number, number];
	/** ncp / (ncp + N), the convention of MBESS. */
	byN: [number, number];
}

/**
 * Interval of η² from the non-central F. Two conventions turn a non-centrality into a share of variance; both are
 * given, since their limits differ in the first digits. R: `effectsize::eta_squared(m, alternative = 'two.sided')`.
 */
export function etaSquaredInterval(F: number, df1: number, df2: number, level: number): EtaSquaredInterval {
	const [low, high] = noncentralityInterval(F, df1, df2, level);
	const share = (base: number): [number, number] => [low / (low + base), high / (high + base)];
	return { byDf: share(df2), byN: share(df1 + df2 + 1) };
}
