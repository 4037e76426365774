/** A contingency table: counts by row, with their margins. */
export interface Table {
	rows: number;
	columns: number;
	/** `rows * columns` counts, row after row. */
	cells: Float64Array;
	rowTotals: Float64Array;
	columnTotals: Float64Array;
	total: number;
}

/** A table with its margins, from counts already laid out row after row. */
export function tableOf(rows: number, columns: number, cells: Float64Array): Table {
	const rowTotals = new Float64Array(rows);
	const columnTotals = new Float64Array(columns);
	let total = 0;
	for (let i = 0, at = 0; i < rows; i++) {
		let sum = 0;
		for (let j = 0; j < columns; j++, at++) {
			const count = cells[at] ?? 0;
			sum += count;
			columnTotals[j] = (columnTotals[j] ?? 0) + count;
		}
		rowTotals[i] = sum;
		total += sum;
	}
	return { rows, columns, cells, rowTotals, columnTotals, total };
}
