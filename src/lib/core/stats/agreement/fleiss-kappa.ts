import { agreementBeyondChance } from './cohen-kappa.ts';

export interface FleissKappa {
	subjects: number;
	raters: number;
	kappa: number;
	/** Mean share of agreeing pairs of raters, 0 to 1. */
	observed: number;
	expected: number;
	/** Standard error under the hypothesis of no agreement beyond chance. */
	seNull: number;
	/** Kappa of each category against all others, in column order; NaN for a category nobody used. */
	perCategory: number[];
	/** Null standard error of every category's kappa. */
	perCategorySe: number;
}

/**
 * Fleiss' kappa for the same number of raters on every subject.
 *
 * `counts[i][k]` is how many raters put subject i in category k; every row sums to the number of raters (2 or more).
 * NaN when only one category was used. Standard errors under the null: Fleiss, Nee and Landis (1979).
 * In R: `irr::kappam.fleiss(ratings, detail = TRUE)`.
 */
export function fleissKappa(counts: readonly (readonly number[])[]): FleissKappa {
	const subjects = counts.length;
	const raters = (counts[0] ?? []).reduce((sum, count) => sum + count, 0);
	const pairs = subjects * raters * (raters - 1);
	const width = counts[0]?.length ?? 0;
	const totals = new Array<number>(width).fill(0);
	const disagreeing = new Array<number>(width).fill(0);
	let agreeing = 0;
	for (const row of counts) {
		row.forEach((count, k) => {
			totals[k] = (totals[k] ?? 0) + count;
			disagreeing[k] = (disagreeing[k] ?? 0) + count * (raters - count);
			agreeing += count * (count - 1);
		});
	}
	const share = totals.map((total) => total / (subjects * raters));
	const expected = share.reduce((sum, p) => sum + p * p, 0);
	const observed = agreeing / pairs;
	const spread = share.reduce((sum, p) => sum + p * (1 - p), 0);
	const skew = share.reduce((sum, p) => sum + p * (1 - p) * (1 - 2 * p), 0);
	return {
		subjects,
		raters,
		kappa: agreementBeyondChance(observed, expected),
		observed,
		expected,
		seNull: (Math.SQRT2 / (spread * Math.sqrt(pairs))) * Math.sqrt(Math.max(0, spread ** 2 - skew)),
		perCategory: share.map((p, k) => 1 - (disagreeing[k] ?? 0) / (pairs * p * (1 - p))),
		perCategorySe: Math.sqrt(2 / pairs)
	};
}
