import type { CategorySet } from '../book.ts';
import { rowsOf } from '../columns/index.ts';
import { answerReader, valueKey } from '../reading/index.ts';
import { askedBase, eachCell } from './each-cell.ts';
import type { SetSource, SetTicks } from './types.ts';

/** Several columns each of which holds any option: an option is ticked when one of them holds it. */
export function readSlots(set: CategorySet, source: SetSource): SetTicks {
	const columns = set.columns.flatMap((name) => source.find(name) ?? []);
	const rows = columns[0] ? rowsOf(columns[0].column) : 0;
	const indexOf = new Map(set.options.map(({ value }, index) => [valueKey(value), index]));
	const ticked = set.options.map(() => new Uint8Array(rows));
	const written = new Map<string, number>();
	const writtenIn = new Uint8Array(rows);
	const base = askedBase(rows, source.asked, source.included);
	for (const { question, column } of columns) {
		const reader = answerReader({ ...question, type: 'text' }, source.marks);
		const read = (cell: string): string | null =>
			reader.read(cell).kind === 'missing' ? null : valueKey(cell);
		eachCell(column, source.included, read, (row, key) => {
			if (key === null) return;
			base[row] = 1;
			const option = ticked[indexOf.get(key) ?? -1];
			if (option) option[row] = 1;
			else {
				written.set(key, (written.get(key) ?? 0) + 1);
				writtenIn[row] = (writtenIn[row] ?? 0) + 1;
			}
		});
	}
	return {
		options: set.options.map(({ label }) => label),
		ticked,
		writeIns: [...written].map(([option, n]) => ({ option, n })).sort((a, b) => b.n - a.n),
		writtenIn,
		base,
		none: set.none === null ? -1 : (indexOf.get(valueKey(set.none)) ?? -1)
	};
}
