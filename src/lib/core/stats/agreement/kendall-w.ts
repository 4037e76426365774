import { midRanks } from '../ranks/mid-ranks.ts';
import { chiSquareUpper } from '../distributions/index.ts';
import { tieSum } from '../ranks/tie-sum.ts';

export interface KendallW {
	objects: number;
	judges: number;
	/** Concordance, 0 to 1; NaN when every judge ties everything. */
	w: number;
	chiSquare: number;
	df: number;
	p: number;
	/** Mean Spearman correlation over pairs of judges that this W implies. */
	meanSpearman: number;
	/** Mean rank of every object over the judges, in input order. */
	meanRanks: number[];
}

/**
 * Kendall's coefficient of concordance between judges who rank or rate the same objects.
 *
 * `judges[j]` holds the ratings of judge j, one per object, none missing; equal ratings share their mid-rank.
 * `ties` corrects the denominator for them. Test: chi-square approximation with objects - 1 degrees of freedom.
 * Source: Kendall and Babington Smith (1939). In R: `irr::kendall(m, correct = ties)` (objects in rows).
 */
export function kendallW(judges: readonly (readonly number[])[], ties: boolean): KendallW {
	const m = judges.length;
	const n = judges[0]?.length ?? 0;
	const sums = new Array<number>(n).fill(0);
	let tied = 0;
	for (const ratings of judges) {
		const values = Float64Array.from(ratings);
		midRanks(values).forEach((rank, i) => (sums[i] = (sums[i] ?? 0) + rank));
		tied += tieSum(values);
	}
	const mean = (m * (n + 1)) / 2;
	const spread = sums.reduce((total, sum) => total + (sum - mean) ** 2, 0);
	const w = (12 * spread) / (m * m * (n ** 3 - n) - (ties ? m * tied : 0));
	const chiSquare = m * (n - 1) * w;
	return {
		objects: n,
		judges: m,
		w,
		chiSquare,
		df: n - 1,
		p: Number.isNaN(w) ? NaN : chiSquareUpper(chiSquare, n - 1),
		meanSpearman: (m * w - 1) / (m - 1),
		meanRanks: sums.map((sum) => sum / m)
	};
}
