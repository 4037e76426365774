import { cellAt, rowsOf, type Column } from '../columns/index.ts';

/** What `read` makes of the cell of each row that counts, asked once for each different cell where cells are coded. */
export function eachCell<T>(
	column: Column,
	included: Uint8Array | null,
	read: (cell: string) => T,
	take: (row: number, found: T) => void
): void {
	const rows = rowsOf(column);
	const counts = (row: number): boolean => included === null || included[row] === 1;
	if (column.kind === 'codes') {
		const found = column.dictionary.map(read);
		for (let row = 0; row < rows; row++) {
			const one = found[column.codes[row] ?? 0];
			if (one !== undefined && counts(row)) take(row, one);
		}
	} else for (let row = 0; row < rows; row++) if (counts(row)) take(row, read(cellAt(column, row)));
}

/** Who is in the base before an answer is seen: who was asked, of the rows that count. */
export function askedBase(
	rows: number,
	asked: Uint8Array | null,
	included: Uint8Array | null
): Uint8Array<ArrayBuffer> {
	const base = new Uint8Array(rows);
	if (asked)
		for (let row = 0; row < rows; row++)
			if (asked[row] === 1 && (!included || included[row] === 1)) base[row] = 1;
	return base;
}
