/** Numbers laid out row after row, as an array of rows. */
export function asRows(values: Float64Array, columns: number): number[][] {
	const rows: number[][] = [];
	for (let at = 0; at < values.length; at += columns)
		rows.push(Array.from(values.subarray(at, at + columns)));
	return rows;
}
