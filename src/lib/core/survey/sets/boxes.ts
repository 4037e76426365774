import type { IndicatorSet, Question } from '../book.ts';
import { rowsOf } from '../columns/index.ts';
import { answerReader, valueKey } from '../reading/index.ts';
import { askedBase, eachCell } from './each-cell.ts';
import type { SetSource, SetTicks } from './types.ts';

const NOTHING = 0;
const TICK = 2;

/** The words of the option: the label of the variable without the question it shares with the others. */
function optionOf({ label, name }: Question, set: IndicatorSet): string {
	const shared = set.label !== '' && label.startsWith(set.label);
	const rest = shared ? label.slice(set.label.length).replace(/^[\s:–—_[-]+|[\s\]]+$/g, '') : label;
	return rest === '' ? name : rest;
}

/** A column an option. Where nothing tells who was asked, a row is in the base when one of its boxes holds an answer. */
export function readBoxes(set: IndicatorSet, source: SetSource): SetTicks {
	const columns = set.columns.flatMap((name) => source.find(name) ?? []);
	const rows = columns[0] ? rowsOf(columns[0].column) : 0;
	const yes = new Set(set.ticked.map(valueKey));
	const base = askedBase(rows, source.asked, source.included);
	const ticked = columns.map(({ question, column }) => {
		const reader = answerReader({ ...question, type: 'text' }, source.marks);
		const ticks = new Uint8Array(rows);
		const meaning = (cell: string): number => {
			const key = valueKey(cell);
			if (yes.has(key)) return TICK;
			if (reader.read(cell).kind === 'missing') return NOTHING;
			return yes.size === 0 ? TICK : 1;
		};
		eachCell(column, source.included, meaning, (row, found) => {
			if (found === TICK) ticks[row] = 1;
			if (found === TICK || (found !== NOTHING && !source.asked)) base[row] = 1;
		});
		return ticks;
	});
	return {
		options: columns.map(({ question }) => optionOf(question, set)),
		ticked,
		writeIns: [],
		writtenIn: null,
		base,
		none: columns.findIndex(({ question }) => question.name === set.none)
	};
}
