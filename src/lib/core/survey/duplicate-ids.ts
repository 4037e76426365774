import { cellAt, rowsOf, tally, type Column } from './columns/index.ts';

/** The rows, from 0, that share an identifier with another; each group in its order. Empty identifiers are no identifiers. */
export function duplicateIds(column: Column): { id: string; rows: number[] }[] {
	const { values, counts } = tally(column, Infinity);
	const twice = new Map(
		values.flatMap((value, index) =>
			(counts[index] ?? 0) > 1 && value.trim() !== '' ? [[value, [] as number[]] as const] : []
		)
	);
	if (twice.size === 0) return [];
	for (let row = 0; row < rowsOf(column); row++) twice.get(cellAt(column, row))?.push(row);
	return [...twice].map(([id, rows]) => ({ id, rows }));
}
