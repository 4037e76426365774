import type { Input } from '../method.ts';
import { refuse } from '../refuse.ts';
import { countOf, list, MOST_CELLS, sameLength } from '../validate.ts';
import { crossTabulate } from './cross-tabulate.ts';
import { tableOf, type Table } from './table.ts';

export interface ReadTable {
	table: Table;
	/** Names of the rows and columns, when the table was counted from two lists of answers. */
	labels: { rows: readonly (string | number)[]; columns: readonly (string | number)[] } | null;
	missing: number;
	/** The table as R reads it. */
	r: string;
}

/** A table of more cells than this is named in the R call, not written out. */
const MOST_INLINE = 60;

/** What `readTable` reads, for the description of a method's input. */
export const TABLE_INPUT = {
	m: 'table of counts, row after row (or x and y instead)',
	x: 'row category of each person, words or numbers, null for missing',
	y: 'column category of each person, in the same order'
};

/** A table of counts from field `m`, or counted from the answers in fields `x` and `y`. At least one observation. */
export function readTable(input: Input): ReadTable {
	if (input.m !== undefined) {
		const table = tableIn(input, 'm');
		if (table.total === 0) refuse('empty', { field: 'm' });
		return { table, labels: null, missing: 0, r: rTable(table, 'm') };
	}
	const x = list(input, 'x');
	const y = list(input, 'y');
	sameLength(x, y);
	const { table, rowLabels, columnLabels, missing } = crossTabulate(x, y);
	if (table.total === 0) refuse('empty', { field: 'x', missing });
	if (table.cells.length > MOST_CELLS) refuse('too-many-values', { field: 'x', most: MOST_CELLS });
	return {
		table,
		labels: { rows: rowLabels, columns: columnLabels },
		missing,
		r: rTable(table, 'table(x, y)')
	};
}

/** A 2 x 2 table of counts. */
export function readTwoByTwo(input: Input): ReadTable {
	const read = readTable(input);
	const { rows, columns } = read.table;
	if (rows !== 2 || columns !== 2) refuse('not-two-by-two', { rows, columns });
	return read;
}

/** The table of counts in one field; it may hold no observation. */
export function tableIn(input: Input, field: string): Table {
	const source = list(input, field);
	const width = Array.isArray(source[0]) ? source[0].length : 0;
	if (source.length === 0 || width === 0) refuse('empty', { field });
	if (source.length * width > MOST_CELLS) refuse('too-many-values', { field, most: MOST_CELLS });
	const cells = new Float64Array(source.length * width);
	for (let i = 0; i < source.length; i++) {
		const row: unknown = source[i];
		if (!Array.isArray(row)) refuse('not-a-matrix', { field });
		if (row.length !== width) refuse('rows-differ', { field });
		for (let j = 0; j < width; j++) cells[i * width + j] = countOf(row[j], field);
	}
	const table = tableOf(source.length, width, cells);
	if (!Number.isSafeInteger(table.total)) refuse('not-a-count', { field });
	return table;
}

/** `matrix(c(…), nrow = 2, byrow = TRUE)` when the table is small, `name` otherwise. */
export function rTable(table: Table, name: string): string {
	if (table.cells.length > MOST_INLINE) return name;
	return `matrix(c(${table.cells.join(', ')}), nrow = ${table.rows}, byrow = TRUE)`;
}
