import type { Input } from './method.ts';
import { refuse } from './refuse.ts';

/** A list this long is refused: 80 bytes of working memory a value would not fit a laptop. */
export const MOST_VALUES = 50_000_000;
/** A table of more cells is refused. */
export const MOST_CELLS = 25_000_000;

/** The values present in a field, in order, and how many were missing. */
export interface Numbers {
	values: Float64Array;
	missing: number;
}

/** A field that holds a list (an array or a Float64Array) of at most `MOST_VALUES`. */
export function list(input: Input, field: string): ArrayLike<unknown> {
	const value = input[field];
	if (value instanceof Float64Array || Array.isArray(value)) {
		if (value.length > MOST_VALUES) refuse('too-many-values', { field, most: MOST_VALUES });
		return value;
	}
	return refuse('not-a-list', { field });
}

/** Reads one number; null and undefined are missing. NaN and Infinity are refused: they are mistakes, not answers. */
export function numberOrMissing(value: unknown, field: string): number | null {
	if (value === null || value === undefined) return null;
	if (typeof value !== 'number') refuse('not-a-number', { field });
	if (!Number.isFinite(value)) refuse('not-finite', { field });
	return value;
}

/** A field of numbers, null for missing; the missing ones are counted and left out. */
export function numbers(input: Input, field: string): Numbers {
	const source = list(input, field);
	if (source instanceof Float64Array) {
		for (const value of source) if (!Number.isFinite(value)) refuse('not-finite', { field });
		return { values: source.slice(), missing: 0 };
	}
	const values = new Float64Array(source.length);
	let n = 0;
	for (let i = 0; i < source.length; i++) {
		const value = numberOrMissing(source[i], field);
		if (value !== null) values[n++] = value;
	}
	return { values: n === values.length ? values : values.slice(0, n), missing: source.length - n };
}

/** A field of numbers that must not be empty once the missing ones are left out. */
export function someNumbers(input: Input, field: string): Numbers {
	const read = numbers(input, field);
	if (read.values.length === 0) refuse('empty', { field, missing: read.missing });
	return read;
}

/** A field of numbers, null for missing, in their places. */
export function column(input: Input, field: string): (number | null)[] {
	const source = list(input, field);
	const read: (number | null)[] = [];
	for (let i = 0; i < source.length; i++) read.push(numberOrMissing(source[i], field));
	return read;
}

/** A field that holds one finite number. */
export function number(input: Input, field: string): number {
	return numberOrMissing(input[field], field) ?? refuse('not-a-number', { field });
}

/** Reads one count: a whole number, 0 or more. */
export function countOf(value: unknown, field: string): number {
	const found = numberOrMissing(value, field) ?? refuse('not-a-number', { field });
	if (found < 0) refuse('negative-count', { field });
	if (!Number.isSafeInteger(found)) refuse('not-a-count', { field });
	return found;
}

/** A field that holds one count. */
export function count(input: Input, field: string): number {
	return countOf(input[field], field);
}

/** A field that holds a list of counts, at least one. */
export function counts(input: Input, field: string): number[] {
	const read = Array.from(list(input, field), (value) => countOf(value, field));
	if (read.length === 0) refuse('empty', { field });
	return read;
}

/** A field that holds a share between 0 and 1, both included. */
export function probability(input: Input, field: string): number {
	const value = number(input, field);
	if (value < 0 || value > 1) refuse('not-a-probability', { field });
	return value;
}

/** An optional confidence level strictly between 0 and 1; 0.95 when absent. */
export function level(input: Input): number {
	const value = input.level ?? 0.95;
	if (typeof value !== 'number' || !(value > 0 && value < 1)) refuse('not-a-level', { field: 'level' });
	return value;
}

/** An optional field that holds one of some words; the first when absent. */
export function oneOf<T extends string>(input: Input, field: string, words: readonly [T, ...T[]]): T {
	const value = input[field] ?? words[0];
	return (
		words.find((word) => word === value) ?? refuse('not-an-option', { field, options: words.join(', ') })
	);
}

/** A field of rows of equal length, numbers with null for missing. */
export function matrix(input: Input, field: string): (number | null)[][] {
	return rowsOf(input, field, numberOrMissing);
}

/** A field of rows of equal length, each cell as `cell` reads it; at least one cell, at most `MOST_CELLS`. */
export function rowsOf<T>(input: Input, field: string, cell: (value: unknown, field: string) => T): T[][] {
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

/** Refuses lists that should describe the same objects and do not have the same length. */
export function sameLength(a: ArrayLike<unknown>, b: ArrayLike<unknown>): void {
	if (a.length !== b.length) refuse('lengths-differ', { first: a.length, second: b.length });
}
