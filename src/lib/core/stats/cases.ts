import type { Input } from './method.ts';
import { refuse } from './refuse.ts';
import { list, numberOrMissing, sameLength } from './validate.ts';

/** A category as it stands in the data. */
export type Label = string | number;

/** A field of categories, words or numbers, null for missing. */
export function labels(input: Input, field: string): (Label | null)[] {
	return Array.from(list(input, field), (value) => labelOrMissing(value, field));
}

/** Reads one category; null and undefined are missing. */
export function labelOrMissing(value: unknown, field: string): Label | null {
	if (typeof value === 'string') return value;
	if (typeof value === 'boolean') return String(value);
	return numberOrMissing(value, field);
}

const words = new Intl.Collator('en');

/** The distinct categories, numbers ascending, then words in the order of R's `factor` in an English locale. */
export function levelsOf(values: Iterable<Label | null>): Label[] {
	const found = [...new Set(values)].filter((value) => value !== null);
	return found.sort((a, b) => {
		if (typeof a === 'number' && typeof b === 'number') return a - b;
		if (typeof a === 'string' && typeof b === 'string') return words.compare(a, b) || (a < b ? -1 : 1);
		return typeof a === 'number' ? -1 : 1;
	});
}

/** Positions of the cases that miss nothing. The columns must be of one length. */
export function completeCases(...columns: readonly ArrayLike<unknown>[]): number[] {
	const [first, ...others] = columns;
	if (!first) return [];
	for (const other of others) sameLength(first, other);
	const lacking = new Uint8Array(first.length);
	for (const values of columns) {
		for (let i = 0; i < lacking.length; i++) {
			if (values[i] === null || values[i] === undefined) lacking[i] = 1;
		}
	}
	const complete: number[] = [];
	for (let i = 0; i < lacking.length; i++) if (lacking[i] === 0) complete.push(i);
	return complete;
}

/** Larger numbers are refused: the sums of their squares and products would leave the range of a double. */
const LARGEST = 1e100;

/** Refuses numbers whose squares cannot be summed. Gives the values back. */
export function moderate(values: Float64Array): Float64Array {
	for (let i = 0; i < values.length; i++) {
		if (Math.abs(values[i] as number) > LARGEST) refuse('value-too-large', { most: LARGEST });
	}
	return values;
}

/** The numbers at these positions, of which none is missing, none beyond what can be squared. */
export function pickNumbers(values: ArrayLike<number | null>, positions: readonly number[]): Float64Array {
	const picked = new Float64Array(positions.length);
	for (let k = 0; k < picked.length; k++) picked[k] = values[positions[k] as number] ?? NaN;
	return moderate(picked);
}

/** The categories at these positions, of which none is missing. */
export function pickLabels(values: ArrayLike<Label | null>, positions: readonly number[]): Label[] {
	return positions.map((i) => values[i] ?? '');
}

/** The pairs of two fields of numbers of which neither is missing; at least `needed`. */
export function completePairs(
	input: Input,
	needed: number
): { x: Float64Array; y: Float64Array; missing: number } {
	const [first, second] = [list(input, 'x'), list(input, 'y')];
	sameLength(first, second);
	const x = new Float64Array(first.length);
	const y = new Float64Array(first.length);
	let n = 0;
	for (let i = 0; i < first.length; i++) {
		const a = numberOrMissing(first[i], 'x');
		const b = numberOrMissing(second[i], 'y');
		if (a === null || b === null) continue;
		x[n] = a;
		y[n++] = b;
	}
	if (n < needed) refuse('too-few-pairs', { n, needed });
	return { x: moderate(x.subarray(0, n)), y: moderate(y.subarray(0, n)), missing: first.length - n };
}

/** The rows in which nothing is missing. */
export function withoutMissing<T>(rows: readonly (readonly (T | null)[])[]): T[][] {
	return rows.filter((row): row is T[] => row.every((value) => value !== null)).map((row) => [...row]);
}

/** The rows of numbers in which nothing is missing; at least `needed`. */
export function completeRows(
	rows: readonly (readonly (number | null)[])[],
	needed: number
): { rows: Float64Array[]; missing: number } {
	const complete = withoutMissing(rows);
	if (complete.length < needed) refuse('too-few-complete-rows', { n: complete.length, needed });
	return {
		rows: complete.map((row) => moderate(Float64Array.from(row))),
		missing: rows.length - complete.length
	};
}
