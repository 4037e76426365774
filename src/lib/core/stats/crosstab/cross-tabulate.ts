import { levelsOf, type Label } from '../cases.ts';
import { tableOf, type Table } from './table.ts';

export interface CrossTabulation {
	table: Table;
	rowLabels: Label[];
	columnLabels: Label[];
	/** Persons left out because one of their two answers is missing. */
	missing: number;
}

/**
 * Counts pairs of answers given by the same persons, `null` for missing. Categories stand in order: numbers by size,
 * then texts by the alphabet. R: `table(x, y)`.
 */
export function crossTabulate(x: readonly (Label | null)[], y: readonly (Label | null)[]): CrossTabulation {
	const rowLabels = levelsOf(x);
	const columnLabels = levelsOf(y);
	const place = (levels: readonly Label[]): Map<Label | null, number> =>
		new Map(levels.map((l, i) => [l, i]));
	const [rowOf, columnOf] = [place(rowLabels), place(columnLabels)];
	const columns = columnLabels.length;
	const cells = new Float64Array(rowLabels.length * columns);
	let missing = 0;
	for (let i = 0; i < x.length; i++) {
		const row = rowOf.get(x[i] ?? null);
		const column = columnOf.get(y[i] ?? null);
		if (row === undefined || column === undefined) missing++;
		else cells[row * columns + column] = (cells[row * columns + column] ?? 0) + 1;
	}
	return { table: tableOf(rowLabels.length, columns, cells), rowLabels, columnLabels, missing };
}
