import type { Table } from './table.ts';

/** The same table with rows and columns exchanged. R: `t(m)`. */
export function transposed(table: Table): Table {
	const { rows, columns } = table;
	const cells = new Float64Array(rows * columns);
	for (let i = 0; i < rows; i++) {
		for (let j = 0; j < columns; j++) cells[j * rows + i] = table.cells[i * columns + j] ?? 0;
	}
	return {
		rows: columns,
		columns: rows,
		cells,
		rowTotals: table.columnTotals,
		columnTotals: table.rowTotals,
		total: table.total
	};
}
