import type { DelimitedSet, MissingReason } from '../book.ts';
import { rowsOf } from '../columns/index.ts';
import { answerReader, valueKey } from '../reading/index.ts';
import { askedBase, eachCell } from './each-cell.ts';
import { answersIn } from './tokens.ts';
import type { SetSource, SetTicks } from './types.ts';

/** What one cell names: options by their index, other words, or no answer and why. */
type Cut = { reason: null; options: number[]; others: string[] } | { reason: MissingReason };

/**
 * Several answers in one cell. Declared options make the rest write-ins; without, every token is an option. Where nothing
 * tells who was asked, the base is every row whose cell is an answer, a refusal or "does not know".
 */
export function readOneCell(set: DelimitedSet, source: SetSource): SetTicks {
	const found = source.find(set.column);
	const rows = found ? rowsOf(found.column) : 0;
	const open = set.options.length === 0;
	const names = [...set.options];
	// "None of these" is an option, named or not.
	if (!open && set.none !== null && !names.includes(set.none)) names.push(set.none);
	const indexOf = new Map(names.map((name, index) => [name, index]));
	for (const [value, label] of Object.entries(set.labels)) {
		const index = indexOf.get(value);
		if (index !== undefined && !indexOf.has(label)) indexOf.set(label, index);
	}
	// An option that holds the separator itself ("Yes, definitely!") is cut into so many tokens.
	const longest = Math.max(1, ...Array.from(indexOf.keys(), (name) => name.split(set.separator).length));
	const ticked = names.map(() => new Uint8Array(rows));
	const written = new Map<string, number>();
	const writtenIn = new Uint8Array(rows);
	const base = askedBase(rows, source.asked, source.included);
	const reader = found ? answerReader({ ...found.question, type: 'text' }, source.marks) : null;

	function placeOf(token: string): number | undefined {
		const index = indexOf.get(token);
		if (index !== undefined || !open) return index;
		indexOf.set(token, names.length);
		ticked.push(new Uint8Array(rows));
		return names.push(token) - 1;
	}

	function cut(cell: string): Cut {
		const answer = reader?.read(cell);
		if (answer?.kind === 'missing') return { reason: answer.code.reason };
		const options = new Set<number>();
		const others: string[] = [];
		for (const token of answersIn(valueKey(cell), set.separator, indexOf, longest)) {
			const index = placeOf(token);
			if (index === undefined) others.push(token);
			else options.add(index);
		}
		return { reason: null, options: [...options], others };
	}

	function take(row: number, here: Cut): void {
		const asked = here.reason === 'refused' || here.reason === 'dont-know';
		if (here.reason === null || (asked && !source.asked)) base[row] = 1;
		if (here.reason !== null) return;
		for (const index of here.options) {
			const option = ticked[index];
			if (option) option[row] = 1;
		}
		for (const other of here.others) written.set(other, (written.get(other) ?? 0) + 1);
		writtenIn[row] = here.others.length;
	}

	if (found) eachCell(found.column, source.included, cut, take);
	return {
		options: names.map((name) => set.labels[name] ?? name),
		ticked,
		writeIns: [...written].map(([option, n]) => ({ option, n })).sort((a, b) => b.n - a.n),
		writtenIn,
		base,
		none: set.none === null ? -1 : names.indexOf(set.none)
	};
}
