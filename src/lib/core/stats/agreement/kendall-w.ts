import { chiSquareUpper } from '../distributions/index.ts';

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
		const { ranks, tie } = midranks(ratings);
		ranks.forEach((rank, i) => (sums[i] = (sums[i] ?? 0) + rank));
		tied += tie;
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

/** Mid-ranks of some ratings and the sum of t^3 - t over their groups of ties. */
function midranks(ratings: readonly number[]): { ranks: number[]; tie: number } {
	const order = ratings.map((_, i) => i).sort((a, b) => (ratings[a] ?? 0) - (ratings[b] ?? 0));
	const ranks = new Array<number>(ratings.length);
	let tie = 0;
	for (let start = 0; start < order.length;) {
		let end = start + 1;
		while (end < order.length && ratings[order[end] ?? 0] === ratings[order[start] ?? 0]) end += 1;
		for (let i = start; i < end; i++) ranks[order[i] ?? 0] = (start + end + 1) / 2;
		tie += (end - start) ** 3 - (end - start);
		start = end;
	}
	return { ranks, tie };
}
