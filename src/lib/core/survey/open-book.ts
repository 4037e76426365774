import type { Book, Question, ResponseSet } from './book.ts';
import type { Column } from './columns/index.ts';
import {
	evaluate,
	parseExpression,
	type Answers,
	type ExpressionFault,
	type Mask
} from './expressions/index.ts';
import { viewOf, type View } from './reading/index.ts';
import { membersOf, setViewOf, type SetView } from './sets/index.ts';

/** Why a condition cannot be answered: it cannot be read, or it names a variable the questionnaire does not have. */
export type ConditionFault = { fault: ExpressionFault } | { unknown: string };

/** A questionnaire with its columns at hand: each is asked for when it is needed, and what is worked out is kept. */
export interface OpenBook {
	readonly book: Book;
	readonly rows: number;
	/** By its name, else by its header or its label; null when there is none. */
	question(name: string): Question | null;
	set(name: string): ResponseSet | null;
	/** The raw column; null when there is no such variable. */
	column(name: string): Column | null;
	/** Null when there is no such variable. */
	view(name: string): View | null;
	/** By the name of the set or of one of its variables; over the rows whose `included` is 1. */
	setView(name: string, included?: Uint8Array): SetView | null;
	/** 1 where the row was asked; null when everybody was, or when its condition cannot be answered. */
	asked(name: string): Mask | null;
	/** Which rows fulfil a condition. */
	where(condition: string): { mask: Mask } | ConditionFault;
}

/**
 * Opens a book over its columns. `columnOf` gives the raw column of a variable by its name, and is asked once for each;
 * null when it has none.
 */
export function openBook(book: Book, rows: number, columnOf: (name: string) => Column | null): OpenBook {
	const byName = new Map(book.variables.map((question) => [question.name, question]));
	const byHeader = new Map<string, Question>();
	for (const question of book.variables)
		for (const key of [question.header, question.label])
			if (key !== '' && !byHeader.has(key)) byHeader.set(key, question);
	const sets = new Map(book.sets.map((set) => [set.name, set]));
	const columns = new Map<string, Column | null>();
	const views = new Map<string, View>();
	const setViews = new Map<string, SetView>();
	const asked = new Map<string, Mask | null>();

	const question = (name: string): Question | null => byName.get(name) ?? byHeader.get(name) ?? null;
	function column(name: string): Column | null {
		if (!columns.has(name)) columns.set(name, columnOf(name));
		return columns.get(name) ?? null;
	}
	function find(name: string): ReturnType<Answers['find']> {
		const found = question(name);
		const raw = found && column(found.name);
		if (!found || !raw) return null;
		const set = found.setName === null ? undefined : sets.get(found.setName);
		return { question: found, column: raw, ...(set?.kind === 'delimited' ? { set } : {}) };
	}
	const answers: Answers = { rows, marks: book, find };

	function where(condition: string): { mask: Mask } | ConditionFault {
		const parsed = parseExpression(condition);
		return 'fault' in parsed ? parsed : evaluate(parsed.expression, answers);
	}

	function askedOf(name: string): Mask | null {
		const condition = question(name)?.askedIf ?? null;
		if (condition === null) return null;
		// Questions of one section often share their condition.
		if (!asked.has(condition)) {
			const found = where(condition);
			asked.set(condition, 'mask' in found ? found.mask : null);
		}
		return asked.get(condition) ?? null;
	}

	function view(name: string): View | null {
		const found = find(name);
		if (!found) return null;
		const kept = views.get(found.question.name);
		if (kept) return kept;
		const made = viewOf(found.question, found.column, { marks: book, asked: askedOf(found.question.name) });
		views.set(found.question.name, made);
		return made;
	}

	function setView(name: string, included: Uint8Array | null = null): SetView | null {
		const set = sets.get(name) ?? sets.get(question(name)?.setName ?? '');
		if (!set) return null;
		const kept = included ? undefined : setViews.get(set.name);
		if (kept) return kept;
		const first = membersOf(set)[0] ?? '';
		const made = setViewOf(set, { marks: book, asked: askedOf(first), included, find });
		if (!included) setViews.set(set.name, made);
		return made;
	}

	return {
		book,
		rows,
		question,
		set: (name) => sets.get(name) ?? null,
		column: (name) => find(name)?.column ?? null,
		view,
		setView,
		asked: askedOf,
		where
	};
}
