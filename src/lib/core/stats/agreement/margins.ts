/** Row totals, column totals and grand total of a table of counts (rows of equal length). */
export function margins(counts: readonly (readonly number[])[]): {
	rows: number[];
	columns: number[];
	total: number;
} {
	const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
	const columns = new Array<number>(counts[0]?.length ?? 0).fill(0);
	for (const row of counts) row.forEach((count, j) => (columns[j] = (columns[j] ?? 0) + count));
	return { rows, columns, total: rows.reduce((sum, count) => sum + count, 0) };
}
