import type { Input } from '../method.ts';
import { refuse } from '../refuse.ts';
import { column, countOf, list, MOST_CELLS, numberOrMissing, sameLength } from '../validate.ts';
import type { Category } from './confusion-table.ts';

/** A scale of more points is refused: a square table of them is the most that is computed in an instant. */
const MOST_CATEGORIES = 2000;

/** A field of categories, words or numbers, null for missing. */
export function categories(input: Input, field: string): (Category | null)[] {
	return Array.from(list(input, field), (value) => categoryOrMissing(value, field));
}

/** A field of rows of equal length, each cell a category or null for missing. */
export function categoryRows(input: Input, field: string): (Category | null)[][] {
	return rows(input, field, categoryOrMissing);
}

/** A field of rows of equal length, each cell a count. */
export function countRows(input: Input, field: string): number[][] {
	return rows(input, field, countOf);
}

function rows<T>(input: Input, field: string, cell: (value: unknown, field: string) => T): T[][] {
	const source = list(input, field);
	const width = Array.isArray(source[0]) ? source[0].length : 0;
	if (source.length === 0 || width === 0) refuse('empty', { field });
	if (source.length * width > MOST_CELLS) refuse('too-many-values', { field, most: MOST_CELLS });
	return Array.from(source, (row) => {
		if (!Array.isArray(row)) return refuse('not-a-matrix', { field });
		if (row.length !== width) refuse('rows-differ', { field });
		return row.map((value) => cell(value, field));
	});
}

function categoryOrMissing(value: unknown, field: string): Category | null {
	if (typeof value === 'string') return value;
	if (typeof value === 'boolean') return String(value);
	return numberOrMissing(value, field);
}

/**
 * The optional field `levels`, every category of a scale in order, none twice; what was seen when it is absent.
 * A category that was given but is not declared is refused.
 */
export function levelsOr(input: Input, seen: readonly Category[]): readonly Category[] {
	const levels = input.levels === undefined ? seen : declaredLevels(input, seen);
	if (levels.length > MOST_CATEGORIES)
		refuse('too-many-categories', { categories: levels.length, most: MOST_CATEGORIES });
	return levels;
}

function declaredLevels(input: Input, seen: readonly Category[]): Category[] {
	const levels = categories(input, 'levels').filter((value) => value !== null);
	const known = new Set(levels);
	if (levels.length === 0 || known.size !== levels.length) refuse('not-a-scale', { field: 'levels' });
	const stranger = seen.find((category) => !known.has(category));
	if (stranger !== undefined) refuse('off-scale', { category: stranger });
	return levels;
}

/** Two fields of numbers about the same objects: the pairs of which neither is missing. */
export function completePairs(input: Input): { x: number[]; y: number[]; missing: number } {
	const first = column(input, 'x');
	const second = column(input, 'y');
	sameLength(first, second);
	const x: number[] = [];
	const y: number[] = [];
	first.forEach((a, i) => {
		const b = second[i] ?? null;
		if (a === null || b === null) return;
		x.push(a);
		y.push(b);
	});
	return { x, y, missing: first.length - x.length };
}

/** The rows in which nothing is missing. */
export function completeRows<T>(rows: readonly (readonly (T | null)[])[]): T[][] {
	return rows.filter((row): row is T[] => row.every((value) => value !== null)).map((row) => [...row]);
}
