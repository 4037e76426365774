import { labels, levelsOf, type Label } from '../cases.ts';
import { asRows } from '../crosstab/as-rows.ts';
import { rTable, tableIn } from '../crosstab/read-table.ts';
import { tableOf } from '../crosstab/table.ts';
import type { Input } from '../method.ts';
import { refuse } from '../refuse.ts';
import { sameLength } from '../validate.ts';

export interface ReadSquare {
	/** Counts, rows the first answer, columns the second, categories in the same order. */
	m: number[][];
	labels: Label[] | null;
	n: { used: number; missing: number };
	r: string;
}

/** More answers than this cannot be told apart by anyone. */
const MOST_CATEGORIES = 1000;

/** What `readSquare` reads, for the description of a method's input. */
export const SQUARE_INPUT = {
	m: 'square table of counts: rows the first answer, columns the second, in the same order (or x and y instead)',
	x: 'first answer of each person, words or numbers, null for missing',
	y: 'second answer of each person, in the same order'
};

/** A square table of two answers of the same persons, from field `m` or the answers in fields `x` and `y`. */
export function readSquare(input: Input): ReadSquare {
	if (input.m !== undefined) {
		const table = tableIn(input, 'm');
		if (table.rows !== table.columns) refuse('not-square', { field: 'm' });
		if (table.rows < 2) refuse('too-few-categories', { categories: table.rows, needed: 2 });
		if (table.rows > MOST_CATEGORIES)
			refuse('too-many-categories', { categories: table.rows, most: MOST_CATEGORIES });
		if (table.total === 0) refuse('empty', { field: 'm' });
		return {
			m: asRows(table.cells, table.columns),
			labels: null,
			n: { used: table.total, missing: 0 },
			r: rTable(table, 'm')
		};
	}
	const x = labels(input, 'x');
	const y = labels(input, 'y');
	sameLength(x, y);
	const levels = levelsOf(x.concat(y));
	const size = levels.length;
	if (size < 2) refuse('too-few-categories', { categories: size, needed: 2 });
	if (size > MOST_CATEGORIES) refuse('too-many-categories', { categories: size, most: MOST_CATEGORIES });
	const places = new Map<Label | null, number>(levels.map((level, i) => [level, i]));
	const cells = new Float64Array(size * size);
	let used = 0;
	for (let i = 0; i < x.length; i++) {
		const [row, column] = [places.get(x[i] ?? null), places.get(y[i] ?? null)];
		if (row === undefined || column === undefined) continue;
		cells[row * size + column] = (cells[row * size + column] ?? 0) + 1;
		used++;
	}
	if (used === 0) refuse('no-complete-pairs', { n: x.length });
	return {
		m: asRows(cells, size),
		labels: levels,
		n: { used, missing: x.length - used },
		r: rTable(tableOf(size, size, cells), 'table(x, y)')
	};
}
