import { chiSquareUpper } from '../distributions/index.ts';

export interface Friedman {
	value: number;
	df: number;
	p: number;
	kendallW: number;
	rankSums: number[];
	/** Sum of the squares of all ranks. */
	squares: number;
}

/**
 * Friedman's test of k answers of the same persons, one row each, ranked within each row, ties taken into account;
 * NaN when everyone answers all alike. Kendall's W is chi-square / (n (k - 1)). R: `friedman.test(m)`.
 */
export function friedman(rows: readonly Float64Array[]): Friedman {
	const n = rows.length;
	const k = rows[0]?.length ?? 0;
	const rankSums = new Array<number>(k).fill(0);
	let squares = 0;
	let tieSum = 0;
	const ranks = new Float64Array(k);
	for (const row of rows) {
		tieSum += rankRow(row, ranks);
		for (let j = 0; j < k; j++) {
			const rank = ranks[j] as number;
			rankSums[j] = (rankSums[j] as number) + rank;
			squares += rank * rank;
		}
	}
	const centre = (n * (k + 1)) / 2;
	const spread = rankSums.reduce((sum, ranks) => sum + (ranks - centre) ** 2, 0);
	const value = (12 * spread) / (n * k * (k + 1) - tieSum / (k - 1));
	return {
		value,
		df: k - 1,
		p: chiSquareUpper(value, k - 1),
		kendallW: value / (n * (k - 1)),
		rankSums,
		squares
	};
}

/** Above this many answers a row is sorted. */
const LONG_ROW = 40;

/**
 * Writes the mid-ranks of a row into `ranks` and returns its sum of t³ - t over groups of t equal values: each value's own
 * t² - 1, summed. Rows are short and many: comparing all pairs is quicker than sorting.
 */
function rankRow(row: Float64Array, ranks: Float64Array): number {
	if (row.length > LONG_ROW) return rankLongRow(row, ranks);
	let tieSum = 0;
	for (let i = 0; i < row.length; i++) {
		const value = row[i] as number;
		let below = 0;
		let equal = 0;
		for (let j = 0; j < row.length; j++) {
			const other = row[j] as number;
			if (other < value) below++;
			else if (other === value) equal++;
		}
		ranks[i] = below + (equal + 1) / 2;
		tieSum += equal * equal - 1;
	}
	return tieSum;
}

function rankLongRow(row: Float64Array, ranks: Float64Array): number {
	const order = Array.from(row.keys()).sort((a, b) => (row[a] as number) - (row[b] as number));
	let tieSum = 0;
	for (let from = 0; from < order.length;) {
		let to = from + 1;
		while (to < order.length && row[order[to] as number] === row[order[from] as number]) to++;
		for (let i = from; i < to; i++) ranks[order[i] as number] = (from + 1 + to) / 2;
		tieSum += (to - from) ** 3 - (to - from);
		from = to;
	}
	return tieSum;
}
