import { agreementBeyondChance } from './cohen-kappa.ts';
import { margins } from './margins.ts';

export interface PooledChance {
	/** Scott's pi: chance from the pooled margins. */
	scottPi: number;
	/** Gwet's AC1: chance from the pooled margins, little affected by a rare category. */
	gwetAc1: number;
	/** Brennan and Prediger: every category equally likely by chance (with two categories: PABAK). */
	brennanPrediger: number;
}

/**
 * The chance-corrected coefficients of a square table that differ from Cohen's only in what chance means.
 * `counts` as for `cohenKappa`. With one category only they are not defined: NaN.
 * Sources: Scott (1955), Gwet (2008), Brennan and Prediger (1981).
 */
export function pooledChance(counts: readonly (readonly number[])[]): PooledChance {
	const { rows, columns, total: n } = margins(counts);
	const agreeing = counts.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
	const observed = agreeing / n;
	const pooled = rows.map((count, i) => (count + (columns[i] ?? 0)) / (2 * n));
	const k = counts.length;
	const scott = pooled.reduce((sum, q) => sum + q * q, 0);
	const gwet = pooled.reduce((sum, q) => sum + q * (1 - q), 0) / (k - 1);
	return {
		scottPi: agreementBeyondChance(observed, scott),
		gwetAc1: k < 2 ? NaN : agreementBeyondChance(observed, gwet),
		brennanPrediger: agreementBeyondChance(observed, 1 / k)
	};
}
