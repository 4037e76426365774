import type { Table } from './table.ts';

/**
 * Goodman and Kruskal's symmetric lambda: by how much knowing one variable reduces the errors made in guessing the other
 * one's most frequent answer. NaN when one answer is the only one in both. R: `DescTools::Lambda(m)`.
 */
export function lambda({ rows, columns, cells, rowTotals, columnTotals, total }: Table): number {
	const inRow = new Float64Array(rows);
	const inColumn = new Float64Array(columns);
	cells.forEach((count, at) => {
		const [i, j] = [Math.floor(at / columns), at % columns];
		if (count > (inRow[i] ?? 0)) inRow[i] = count;
		if (count > (inColumn[j] ?? 0)) inColumn[j] = count;
	});
	const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
	const most = (values: Float64Array): number => values.reduce((a, b) => Math.max(a, b), 0);
	const blind = most(rowTotals) + most(columnTotals);
	return (sum(inRow) + sum(inColumn) - blind) / (2 * total - blind);
}
