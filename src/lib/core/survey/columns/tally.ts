import { cellAt, rowsOf, writtenNumber, type Codes, type Column } from './column.ts';

/** How often each different cell stands in a column, in the order they first come. */
export interface Tally {
	values: readonly string[];
	counts: Uint32Array;
	/** The column has more different cells than were counted: these are the first of them. */
	cut: boolean;
}

/** Counts of codes, one pass; over the rows whose `mask` is 1. */
export function countCodes(codes: Codes | Int32Array, size: number, mask?: Uint8Array): Uint32Array {
	const counts = new Uint32Array(size);
	if (mask) {
		for (let row = 0; row < codes.length; row++) {
			const code = codes[row] ?? 0;
			if (mask[row] === 1) counts[code] = (counts[code] ?? 0) + 1;
		}
		return counts;
	}
	for (let row = 0; row < codes.length; row++) {
		const code = codes[row] ?? 0;
		counts[code] = (counts[code] ?? 0) + 1;
	}
	return counts;
}

/**
 * The different cells of a column with their counts, over the rows whose `mask` is 1. Of a column of numbers or texts no
 * more than `most` different ones are counted; of coded ones all.
 */
export function tally(column: Column, most: number, mask?: Uint8Array): Tally {
	if (column.kind === 'codes')
		return {
			values: column.dictionary,
			counts: countCodes(column.codes, column.dictionary.length, mask),
			cut: false
		};
	const counts = new Map<number | string, number>();
	const rows = rowsOf(column);
	let cut = false;
	for (let row = 0; row < rows; row++) {
		if (mask && mask[row] !== 1) continue;
		const number = column.kind === 'numbers' && !column.exceptions?.codes[row];
		const key = number ? (column.values[row] ?? NaN) : cellAt(column, row);
		const before = counts.get(key);
		if (before === undefined && counts.size >= most) cut = true;
		else counts.set(key, (before ?? 0) + 1);
	}
	const form = column.kind === 'numbers' ? column.form : null;
	const values = Array.from(counts.keys(), (key) =>
		typeof key === 'number' && form ? writtenNumber(key, form) : String(key)
	);
	return { values, counts: Uint32Array.from(counts.values()), cut };
}
