import { walk, type FreeCell } from './hypergeometric-walk.ts';
import type { Table } from './table.ts';

export interface FisherTwoByTwo {
	/** Sum of the probabilities of all tables not more likely than the observed one: what R and SPSS print. */
	twoSided: number;
	less: number;
	greater: number;
	/** Twice the smaller tail, at most 1. */
	central: number;
	/** `central` with the observed table counted by half. */
	midCentral: number;
	/** `twoSided` with the observed table counted by half. */
	midTwoSided: number;
}

/** Tables this close in probability count as equally likely, as in R. */
const TIE = 1 + 1e-7;

/**
 * Fisher's exact test of a 2 x 2 table of counts, by the hypergeometric distribution of its first cell.
 * R: `fisher.test(m)`; mid-p: `exact2x2::exact2x2(m, midp = TRUE)`.
 */
export function fisherTwoByTwo(table: Table): FisherTwoByTwo {
	const observed = table.cells[0] ?? 0;
	const cell = freeCell(table);
	let own = 0;
	walk(cell, 1, (count, weight) => {
		if (count === observed) own = weight;
	});
	let [all, below, above, rare] = [0, 0, 0, 0];
	walk(cell, 1, (count, weight) => {
		all += weight;
		if (count < observed) below += weight;
		if (count > observed) above += weight;
		if (weight <= own * TIE) rare += weight;
	});
	const less = (below + own) / all;
	const greater = (above + own) / all;
	const half = own / 2;
	return {
		twoSided: Math.min(1, rare / all),
		less: Math.min(1, less),
		greater: Math.min(1, greater),
		central: Math.min(1, 2 * Math.min(less, greater)),
		midCentral: Math.min(1, (2 * Math.min(below + half, above + half)) / all),
		midTwoSided: Math.min(1, (rare - half) / all)
	};
}

/** The free cell of a 2 x 2 table. */
export function freeCell(table: Table): FreeCell {
	return { row: table.rowTotals[0] ?? 0, column: table.columnTotals[0] ?? 0, total: table.total };
}
