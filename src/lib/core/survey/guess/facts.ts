import { rowsOf, tally, type Column } from '../columns/index.ts';
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

/** Looks at all different cells of a column, once. */
export function factsOf(column: Column): ColumnFacts {
	const { values, counts, cut } = tally(column, MOST_VALUES);
	const counted = new Map<string, number>();
	values.forEach((value, index) => {
		const key = valueKey(value);
		counted.set(key, (counted.get(key) ?? 0) + (counts[index] ?? 0));
	});
	const blank = counted.get('') ?? 0;
	counted.delete('');
	const all = [...counted].filter(([, n]) => n > 0).map(([value, n]) => ({ value, n }));
	const answers = all.filter(({ value }) => !isEmptyWord(value)).sort((a, b) => b.n - a.n);
	return {
		rows: rowsOf(column),
		blank,
		emptyWords: all.filter(({ value }) => isEmptyWord(value)),
		values: answers,
		present: answers.reduce((sum, { n }) => sum + n, 0),
		cut: cut || answers.length > MOST_VALUES
	};
}
