import { cellAt, countCodes, rowsOf, tally, type Column } from '../columns/index.ts';
import { valueKey } from '../reading/index.ts';
import { isEmptyWord } from './missing-words.ts';
import type { Counted } from './damage.ts';

/** Of more different answers a column is no list of categories. */
const MOST_VALUES = 5000;

/** What the cells of a column are, before anything is guessed. */
export interface ColumnFacts {
	rows: number;
	/** Empty cells. */
	blank: number;
	/** Cells that programs write for nothing (`NA`), by the word. */
	emptyWords: Counted;
	/** The different answers (blanks around them taken off), by their count, the commonest first. */
	values: Counted;
	/** The answers, as many as `values` counts. */
	present: number;
	/** There are more different answers than `values` lists. */
	cut: boolean;
}

/** A column that is kept as numbers or texts has many different ones: so many rows say what they are. */
const SAMPLE = 5000;

/**
 * The cells with how often they stand, and whether there are more. Of numbers and texts the first rows stand for all of
 * them, except the empty cells and the words among numbers, which are counted.
 */
function counted(column: Column): { cells: (readonly [string, number])[]; cut: boolean } {
	if (column.kind === 'codes') {
		const { values, counts } = tally(column, Infinity);
		const cells = values.slice(0, MOST_VALUES).map((value, index) => [value, counts[index] ?? 0] as const);
		const blank = values.indexOf('');
		if (blank >= MOST_VALUES) cells.push(['', counts[blank] ?? 0]);
		return { cells, cut: values.length > MOST_VALUES };
	}
	const rows = rowsOf(column);
	const exact: (readonly [string, number])[] = [];
	let others = rows;
	if (column.kind === 'numbers' && column.exceptions) {
		const { codes, dictionary } = column.exceptions;
		const counts = countCodes(codes, dictionary.length);
		dictionary.forEach((word, code) => code > 0 && exact.push([word, counts[code] ?? 0]));
		others = counts[0] ?? 0;
	} else if (column.kind === 'texts') {
		let blank = 0;
		for (let row = 0; row < rows; row++) if (column.offsets[row] === column.offsets[row + 1]) blank++;
		exact.push(['', blank]);
		others = rows - blank;
	}
	const known = new Set(exact.map(([cell]) => cell));
	const sample = new Map<string, number>();
	let seen = 0;
	for (let row = 0; row < rows && seen < SAMPLE; row++) {
		const cell = cellAt(column, row);
		if (known.has(cell)) continue;
		seen++;
		sample.set(cell, (sample.get(cell) ?? 0) + 1);
	}
	const each = seen === 0 ? 0 : others / seen;
	return {
		cells: [...exact, ...Array.from(sample, ([cell, n]) => [cell, Math.round(n * each)] as const)],
		cut: true
	};
}

/** Looks at all different cells of a column, once. */
export function factsOf(column: Column): ColumnFacts {
	const { cells, cut } = counted(column);
	const counts = new Map<string, number>();
	for (const [value, n] of cells) {
		const key = valueKey(value);
		counts.set(key, (counts.get(key) ?? 0) + n);
	}
	const blank = counts.get('') ?? 0;
	counts.delete('');
	const all = [...counts].filter(([, n]) => n > 0).map(([value, n]) => ({ value, n }));
	const answers = all.filter(({ value }) => !isEmptyWord(value)).sort((a, b) => b.n - a.n);
	return {
		rows: rowsOf(column),
		blank,
		emptyWords: all.filter(({ value }) => isEmptyWord(value)),
		values: answers,
		present: answers.reduce((sum, { n }) => sum + n, 0),
		cut
	};
}
