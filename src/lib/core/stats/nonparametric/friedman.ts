import { chiSquareUpper } from '../distributions/index.ts';
import { midRanks } from '../correlation/mid-ranks.ts';
import { tieSumOf } from './grouped-ranks.ts';

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
	let [squares, tieSum] = [0, 0];
	for (const row of rows) {
		midRanks(row).forEach((rank, j) => {
			rankSums[j] = (rankSums[j] ?? 0) + rank;
			squares += rank * rank;
		});
		tieSum += tieSumOf(row.slice());
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
