import { logGamma, seededRandom } from '../special/index.ts';
import { drawFreeCell } from './draw-free-cell.ts';
import type { Table } from './table.ts';

/** Elementary steps a simulation may take: a second or two. */
const BUDGET = 1.5e8;
const FEWEST = 2000;

export interface Simulated {
	p: number;
	/** Standard error of `p`, from the number of replicates. */
	se: number;
	replicates: number;
	seed: number;
}

/**
 * The p of the Fisher-Freeman-Halton test from random tables with the observed margins: (1 + how many are not more
 * likely) / (replicates + 1), so never 0. Large tables get fewer replicates; `null` when 2,000 would take too long.
 * R: `fisher.test(m, simulate.p.value = TRUE, B = replicates)` (with R's own random numbers).
 */
export function fisherMonteCarlo(table: Table, replicates = 10_000, seed = 20_260): Simulated | null {
	const { rows, columns, total } = table;
	const cost = rows * columns * (8 + Math.sqrt(total / (rows * columns)));
	const affordable = Math.min(replicates, Math.floor(BUDGET / cost));
	if (affordable < Math.min(FEWEST, replicates)) return null;
	const random = seededRandom(seed);
	const known = Float64Array.from({ length: Math.min(total, 1_000_000) + 1 }, (_, k) => logGamma(k + 1));
	const logFactorial = (k: number): number => known[k] ?? logGamma(k + 1);
	const observed = -table.cells.reduce((sum, count) => sum + logFactorial(count), 0);
	const limit = observed + 1e-7;
	const columnsLeft = new Float64Array(columns);
	let asRare = 0;
	for (let replicate = 0; replicate < affordable; replicate++) {
		columnsLeft.set(table.columnTotals);
		let left = total;
		let value = 0;
		for (let i = 0; i < rows - 1; i++) {
			let row = table.rowTotals[i] ?? 0;
			let pool = left;
			left -= row;
			for (let j = 0; j < columns; j++) {
				const column = columnsLeft[j] ?? 0;
				const count =
					j === columns - 1 ? row : drawFreeCell({ row, column, total: pool }, random, logFactorial);
				row -= count;
				pool -= column;
				columnsLeft[j] = column - count;
				value -= logFactorial(count);
			}
		}
		for (const count of columnsLeft) value -= logFactorial(count);
		if (value <= limit) asRare++;
	}
	const p = (1 + asRare) / (affordable + 1);
	return { p, se: Math.sqrt((p * (1 - p)) / affordable), replicates: affordable, seed };
}
