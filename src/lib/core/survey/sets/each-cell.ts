import { cellAt, rowsOf, type Column } from '../columns/index.ts';

/** What `read` makes of the cell of each row, asked once for each different cell where cells are coded. */
export function eachCell<T>(
	column: Column,
	read: (cell: string) => T,
	take: (row: number, found: T) => void
): void {
	const rows = rowsOf(column);
	if (column.kind === 'codes') {
		const found = column.dictionary.map(read);
		for (let row = 0; row < rows; row++) {
			const one = found[column.codes[row] ?? 0];
			if (one !== undefined) take(row, one);
		}
	} else for (let row = 0; row < rows; row++) take(row, read(cellAt(column, row)));
}
