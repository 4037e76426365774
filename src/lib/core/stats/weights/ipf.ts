import { sum } from '../linear-algebra/vector.ts';

export interface Fitted {
	table: number[][];
	iterations: number;
	/** Largest distance of a row total from its target, in counts. */
	maxError: number;
	converged: boolean;
}

/**
 * Iterative proportional fitting of a table of counts to row and column totals: rows first, then columns, until the rows fit
 * too. The odds ratios of the seed are kept; a cell of 0 stays 0 and can make the totals impossible.
 * R: `m <- m * (rows / rowSums(m)); m <- t(t(m) * (cols / colSums(m)))`.
 */
export function ipf(
	seed: readonly (readonly number[])[],
	rows: readonly number[],
	cols: readonly number[],
	{ tolerance = 1e-12, maxIterations = 20000 } = {}
): Fitted {
	let table = seed.map((row) => [...row]);
	let maxError = Infinity;
	let iterations = 0;
	while (iterations < maxIterations && !(maxError < tolerance)) {
		iterations++;
		table = table.map((row, i) => {
			const factor = share(rows[i] ?? 0, total(row));
			return row.map((value) => value * factor);
		});
		const factors = cols.map((target, j) => share(target, total(table.map((row) => row[j] ?? 0))));
		table = table.map((row) => row.map((value, j) => value * (factors[j] ?? 0)));
		maxError = Math.max(...table.map((row, i) => Math.abs(total(row) - (rows[i] ?? 0))));
	}
	return { table, iterations, maxError, converged: maxError < tolerance };
}

/** An empty row or column stays empty; the error then says that its target cannot be met. */
function share(target: number, sum: number): number {
	return sum === 0 ? 0 : target / sum;
}

/** Rounded once, as R's long double sums are, so that the last digits and the count of iterations agree with it. */
function total(values: readonly number[]): number {
	return sum(Float64Array.from(values));
}
