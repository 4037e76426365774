import type { Table } from './table.ts';

/** For each cell, the share of observations ordered the same way in both variables, and the opposite way. */
export interface Concordance {
	/** Shares of the total, row after row. */
	concordant: Float64Array;
	discordant: Float64Array;
	/** Twice the probability that a pair of observations is concordant, discordant. */
	same: number;
	opposite: number;
}

/** Concordant and discordant pairs of a table whose rows and columns stand in order. */
export function concordance({ rows, columns, cells, total }: Table): Concordance {
	const concordant = new Float64Array(cells.length);
	const discordant = new Float64Array(cells.length);
	// Prefix sums over the cells above and to the left, so that any corner of the table is four look-ups.
	const wide = columns + 1;
	const before = new Float64Array((rows + 1) * wide);
	const prefix = (i: number, j: number): number => before[i * wide + j] ?? 0;
	for (let i = 0; i < rows; i++) {
		for (let j = 0; j < columns; j++) {
			const share = (cells[i * columns + j] ?? 0) / total;
			before[(i + 1) * wide + j + 1] = prefix(i, j + 1) + prefix(i + 1, j) - prefix(i, j) + share;
		}
	}
	let [same, opposite] = [0, 0];
	for (let i = 0; i < rows; i++) {
		const [above, through, all] = [i, i + 1, rows];
		for (let j = 0; j < columns; j++) {
			const at = i * columns + j;
			const upLeft = prefix(above, j);
			const downLeft = prefix(all, j) - prefix(through, j);
			const upRight = prefix(above, columns) - prefix(above, j + 1);
			const downRight =
				prefix(all, columns) - prefix(through, columns) - prefix(all, j + 1) + prefix(through, j + 1);
			concordant[at] = upLeft + downRight;
			discordant[at] = downLeft + upRight;
			const share = (cells[at] ?? 0) / total;
			same += share * (upLeft + downRight);
			opposite += share * (downLeft + upRight);
		}
	}
	return { concordant, discordant, same, opposite };
}
