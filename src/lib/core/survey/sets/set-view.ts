import type { DelimitedSet, IndicatorSet, MissingCode, Question, ResponseSet } from '../book.ts';
import { cellAt, rowsOf, type Column } from '../columns/index.ts';
import { answerReader, valueKey, type Marks } from '../reading/index.ts';
import { answersIn } from './tokens.ts';

export interface SetOption {
	option: string;
	/** Respondents of the base who ticked it. */
	n: number;
}

/** A multiple-response set over all rows. */
export interface SetView {
	options: SetOption[];
	/** For each option, 1 where it is ticked. */
	ticked: Uint8Array[];
	/** Answers that no declared option has, with their counts, the commonest first. */
	writeIns: SetOption[];
	/** 1 where the row was asked: it is in the base of the set. */
	base: Uint8Array;
	n: {
		rows: number;
		base: number;
		notInBase: number;
		/** Options ticked, and write-ins, in all. */
		answers: number;
		/** In the base, and nothing ticked. */
		noneTicked: number;
		/** "None of these" ticked beside another option. */
		contradictions: number;
	};
}

export interface SetSource {
	marks: Marks;
	/** 1 where the row was asked, by `askedIf`; null when the file alone must tell. */
	asked: Uint8Array | null;
	find(name: string): { question: Question; column: Column } | null;
}

/**
 * Reads a set. The base is who was asked: by `askedIf` where it is declared; else, of indicators, every row in which one
 * of the boxes is filled in (an unticked box of a form never opened is no answer), and of one cell every row whose cell is
 * not empty. A declared missing code of the cell (`NA`) leaves the base, except a refusal or "does not know".
 */
export function setViewOf(set: ResponseSet, source: SetSource): SetView {
	return set.kind === 'indicators' ? indicators(set, source) : delimited(set, source);
}

function finish(
	view: Pick<SetView, 'options' | 'ticked' | 'writeIns' | 'base'>,
	none: number,
	writtenIn: Uint8Array | null
): SetView {
	const rows = view.base.length;
	let base = 0;
	let noneTicked = 0;
	let contradictions = 0;
	for (let row = 0; row < rows; row++) {
		if (view.base[row] !== 1) {
			for (const option of view.ticked) option[row] = 0;
			continue;
		}
		base++;
		let ticks = writtenIn?.[row] ?? 0;
		for (const option of view.ticked) ticks += option[row] ?? 0;
		if (ticks === 0) noneTicked++;
		if (ticks > 1 && none >= 0 && view.ticked[none]?.[row] === 1) contradictions++;
	}
	view.ticked.forEach((option, index) => {
		const entry = view.options[index];
		if (entry) entry.n = option.reduce((sum, tick) => sum + tick, 0);
	});
	const sum = (list: readonly SetOption[]) => list.reduce((total, { n }) => total + n, 0);
	const answers = sum(view.options) + sum(view.writeIns);
	return { ...view, n: { rows, base, notInBase: rows - base, answers, noneTicked, contradictions } };
}

function indicators(set: IndicatorSet, source: SetSource): SetView {
	const columns = set.columns.flatMap((name) => source.find(name) ?? []);
	const rows = columns[0] ? rowsOf(columns[0].column) : 0;
	const yes = new Set(set.ticked.map(valueKey));
	const base = source.asked ? Uint8Array.from(source.asked) : new Uint8Array(rows);
	const ticked = columns.map(({ question, column }) => {
		const reader = answerReader({ ...question, type: 'text' }, source.marks);
		const ticks = new Uint8Array(rows);
		// 0 nothing stands there, 1 an answer, 2 a tick.
		const meaning = (cell: string): number =>
			yes.has(valueKey(cell)) || (yes.size === 0 && valueKey(cell) !== '')
				? 2
				: reader.read(cell).kind === 'missing'
					? 0
					: 1;
		const of = column.kind === 'codes' ? column.dictionary.map(meaning) : null;
		for (let row = 0; row < rows; row++) {
			const found = of && column.kind === 'codes' ? (of[column.codes[row] ?? 0] ?? 0) : meaning(cellAt(column, row));
			if (found === 2) ticks[row] = 1;
			if (found > 0 && !source.asked) base[row] = 1;
		}
		return ticks;
	});
	const options = columns.map(({ question }) => ({ option: optionLabel(question, set), n: 0 }));
	const none = columns.findIndex(({ question }) => question.name === set.none);
	return finish({ options, ticked, writeIns: [], base }, none, null);
}

/** The words of the option: the label of the variable without the question it shares with the others. */
function optionLabel({ label, name }: Question, set: IndicatorSet): string {
	const rest = label.startsWith(set.label) ? label.slice(set.label.length).replace(/^[\s:–—[-]+|[\s\]]+$/g, '') : label;
	return rest === '' ? name : rest;
}

function delimited(set: DelimitedSet, source: SetSource): SetView {
	const found = source.find(set.column);
	const rows = found ? rowsOf(found.column) : 0;
	const reader = found ? answerReader({ ...found.question, type: 'text' }, source.marks) : null;
	const open = set.options.length === 0;
	const names = [...set.options];
	const indexOf = new Map(names.map((name, index) => [name, index]));
	for (const [value, label] of Object.entries(set.labels)) {
		const index = indexOf.get(value);
		if (index !== undefined && !indexOf.has(label)) indexOf.set(label, index);
	}
	// Options that hold the separator themselves ("Yes, definitely!") are cut into so many tokens.
	const longest = Math.max(1, ...Array.from(indexOf.keys(), (name) => name.split(set.separator).length));
	const ticked = names.map(() => new Uint8Array(rows));
	const written = new Map<string, number>();
	const writtenIn = new Uint8Array(rows);
	const base = source.asked ? Uint8Array.from(source.asked) : new Uint8Array(rows);

	/** Indexes of the options one cell names, and what else it says; null when it is no answer. */
	function cut(cell: string): { options: number[]; others: string[] } | MissingCode {
		const answer = reader?.read(cell);
		if (answer?.kind === 'missing') return answer.code;
		const options: number[] = [];
		const others: string[] = [];
		for (const token of answersIn(valueKey(cell), set.separator, indexOf, longest)) {
			let index = indexOf.get(token);
			if (index === undefined && open) {
				index = names.length;
				indexOf.set(token, index);
				names.push(token);
				ticked.push(new Uint8Array(rows));
			}
			if (index === undefined) others.push(token);
			else if (!options.includes(index)) options.push(index);
		}
		return { options, others };
	}

	const cuts = found?.column.kind === 'codes' ? found.column.dictionary.map(cut) : null;
	for (let row = 0; row < rows && found; row++) {
		const here =
			cuts && found.column.kind === 'codes'
				? cuts[found.column.codes[row] ?? 0]
				: cut(cellAt(found.column, row));
		if (!here) continue;
		if (!('options' in here)) {
			// An empty cell and "not asked" are outside; who refuses or does not know was asked.
			if (!source.asked && (here.reason === 'refused' || here.reason === 'dont-know')) base[row] = 1;
			continue;
		}
		if (!source.asked) base[row] = 1;
		if (base[row] !== 1) continue;
		for (const index of here.options) {
			const option = ticked[index];
			if (option) option[row] = 1;
		}
		for (const other of here.others) written.set(other, (written.get(other) ?? 0) + 1);
		writtenIn[row] = here.others.length;
	}
	const options = names.map((name) => ({ option: set.labels[name] ?? name, n: 0 }));
	const writeIns = [...written].map(([option, n]) => ({ option, n })).sort((a, b) => b.n - a.n);
	return finish({ options, ticked, writeIns, base }, set.none === null ? -1 : names.indexOf(set.none), writtenIn);
}

