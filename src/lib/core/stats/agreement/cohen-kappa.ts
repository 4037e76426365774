import type { Weight } from './agreement-weights.ts';
import { margins } from './margins.ts';

export interface CohenKappa {
	/** Objects rated by both. */
	n: number;
	/** Share on which the two agree (weighted when weights are given), 0 to 1. */
	observed: number;
	/** The same share if the two rated independently with their own margins. */
	expected: number;
	/** NaN when both raters use one and the same category: 0/0. */
	kappa: number;
	/** Large-sample standard error, for an interval around kappa. */
	se: number;
	/** Standard error under independence, for a test of kappa = 0. */
	seNull: number;
}

const identity: Weight = (i, j) => (i === j ? 1 : 0);

/**
 * Cohen's kappa between two raters, plain or weighted, with both standard errors.
 *
 * `counts` is the square table of the two raters' categories in the same order; `weight` the agreement weights
 * (identity by default). kappa = (po - pe) / (1 - pe). Standard errors: Fleiss, Cohen and Everitt (1969).
 * In R: `vcd::Kappa(m)` (kappa, se), `irr::kappa2` (seNull).
 */
export function cohenKappa(counts: readonly (readonly number[])[], weight: Weight = identity): CohenKappa {
	const { rows, columns, total: n } = margins(counts);
	const rowShare = rows.map((count) => count / n);
	const columnShare = columns.map((count) => count / n);
	// Mean weight of a category against the other rater's distribution.
	const rowMean = rowShare.map((_, i) => columnShare.reduce((sum, q, j) => sum + weight(i, j) * q, 0));
	const columnMean = columnShare.map((_, j) => rowShare.reduce((sum, p, i) => sum + weight(i, j) * p, 0));

	let agreeing = 0;
	counts.forEach((row, i) => row.forEach((count, j) => (agreeing += weight(i, j) * count)));
	const observed = agreeing / n;
	const expected = rowShare.reduce((sum, p, i) => sum + p * (rowMean[i] ?? 0), 0);
	const kappa = agreementBeyondChance(observed, expected);

	let spread = 0;
	let spreadNull = 0;
	counts.forEach((row, i) =>
		row.forEach((count, j) => {
			const mean = (rowMean[i] ?? 0) + (columnMean[j] ?? 0);
			if (count > 0) spread += (count / n) * (weight(i, j) - mean * (1 - kappa)) ** 2;
			spreadNull += (rowShare[i] ?? 0) * (columnShare[j] ?? 0) * (weight(i, j) - mean) ** 2;
		})
	);
	const variance = spread - (kappa - expected * (1 - kappa)) ** 2;
	const scale = (1 - expected) * Math.sqrt(n);
	return {
		n,
		observed,
		expected,
		kappa,
		// Rounding can leave a variance of zero a hair below it.
		se: Math.sqrt(Math.max(0, variance)) / scale,
		seNull: Math.sqrt(Math.max(0, spreadNull - expected ** 2)) / scale
	};
}

/** (observed - expected) / (1 - expected); NaN when chance alone would agree always. */
export function agreementBeyondChance(observed: number, expected: number): number {
	return expected >= 1 ? NaN : (observed - expected) / (1 - expected);
}
