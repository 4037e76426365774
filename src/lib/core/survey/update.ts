import type { Book, Question } from './book.ts';
import { cellAt, rowsOf, type Column } from './columns/index.ts';
import { valueKey } from './reading/index.ts';

/** One side of an update: a book and its columns. */
export interface Side {
	book: Book;
	column(name: string): Column | null;
}

export interface RenamedQuestion {
	from: string;
	to: string;
	/** By its wording, or by answers that are nearly all the same. */
	how: 'label' | 'answers';
}

/** What importing a file again would change. Rows are those of each side, from 0. */
export interface UpdatePlan {
	/** The identifier both sides are matched on; null when there is none. */
	id: string | null;
	new: { id: string; row: number }[];
	/** Matched, and another answer somewhere: `variables` by their new names. */
	changed: { id: string; row: number; before: number; variables: string[] }[];
	unchanged: number;
	gone: { id: string; before: number }[];
	/** For each new row the row it was before; -1 for a new respondent. */
	beforeOf: Int32Array;
	questions: { added: string[]; removed: string[]; renamed: RenamedQuestion[] };
	/** Points and options that were not there before. */
	options: { variable: string; added: string[] }[];
	/** Identifiers that stand in more than one row, on either side: they are not matched. */
	ambiguous: string[];
}

interface Ids {
	rowOf: Map<string, number>;
	twice: Set<string>;
}

function idsOf(column: Column | null): Ids {
	const ids: Ids = { rowOf: new Map(), twice: new Set() };
	if (!column) return ids;
	for (let row = 0; row < rowsOf(column); row++) {
		const id = valueKey(cellAt(column, row));
		if (id === '') continue;
		if (ids.rowOf.has(id)) ids.twice.add(id);
		else ids.rowOf.set(id, row);
	}
	for (const id of ids.twice) ids.rowOf.delete(id);
	return ids;
}

/** So many of the shared answers must be the same for two questions to be one under two names. */
const SAME_ANSWERS = 0.95;
const ENOUGH_ANSWERS = 5;

/** How like the answers of two columns are, over the matched rows: the share that is the same, of those that either holds. */
function likeness(before: Column, after: Column, pairs: readonly (readonly [number, number])[]): number {
	let same = 0;
	let either = 0;
	const words = new Set<string>();
	for (const [was, is] of pairs) {
		const [a, b] = [valueKey(cellAt(before, was)), valueKey(cellAt(after, is))];
		if (a === '' && b === '') continue;
		either++;
		if (a === b) {
			same++;
			words.add(a);
		}
	}
	// A column of one answer is like every other of that answer.
	return either >= ENOUGH_ANSWERS && words.size > 1 ? same / either : 0;
}

function renames(
	removed: readonly Question[],
	added: readonly Question[],
	before: Side,
	after: Side,
	pairs: readonly (readonly [number, number])[]
): RenamedQuestion[] {
	const found: RenamedQuestion[] = [];
	const free = new Set(added);
	for (const old of removed) {
		const byLabel = [...free].filter(({ label, name }) => label === old.label && label !== name);
		const was = before.column(old.name);
		const byAnswers = (): Question | undefined =>
			was === null
				? undefined
				: [...free]
						.map((question) => {
							const is = after.column(question.name);
							return { question, like: is ? likeness(was, is, pairs) : 0 };
						})
						.filter(({ like }) => like >= SAME_ANSWERS)
						.sort((a, b) => b.like - a.like)[0]?.question;
		const match = byLabel.length === 1 ? byLabel[0] : byAnswers();
		if (!match) continue;
		free.delete(match);
		found.push({ from: old.name, to: match.name, how: byLabel.length === 1 ? 'label' : 'answers' });
	}
	return found;
}

function addedOptions(
	before: Book,
	after: Book,
	nameBefore: (name: string) => string
): UpdatePlan['options'] {
	const old = new Map(before.variables.map((question) => [question.name, question]));
	return after.variables.flatMap((question) => {
		const was = old.get(nameBefore(question.name));
		if (!was || was.scale.length === 0) return [];
		const known = new Set(was.scale.map(({ value }) => value));
		const added = question.scale.filter(({ value }) => !known.has(value)).map(({ value }) => value);
		return added.length > 0 ? [{ variable: question.name, added }] : [];
	});
}

/**
 * Compares a file that is imported again with what is there, respondent by respondent by an identifier (`id`, else the
 * one of the new book): who is new, changed or gone, which questions were renamed, added or removed, and which options are
 * new. Only a plan: nothing is changed.
 */
export function planUpdate(before: Side, after: Side, id: string | null = after.book.id): UpdatePlan {
	const idBefore =
		id === null ? null : (before.book.variables.find(({ name }) => name === id)?.name ?? before.book.id);
	const was = idsOf(idBefore === null ? null : before.column(idBefore));
	const is = idsOf(id === null ? null : after.column(id));
	const ambiguous = [...new Set([...was.twice, ...is.twice])];
	const pairs: [number, number][] = [];
	const beforeOf = new Int32Array(after.book.variables[0] ? rowsOfSide(after) : 0).fill(-1);
	const fresh: UpdatePlan['new'] = [];
	for (const [key, row] of is.rowOf) {
		const old = was.rowOf.get(key);
		if (old === undefined) {
			if (!was.twice.has(key)) fresh.push({ id: key, row });
			continue;
		}
		pairs.push([old, row]);
		beforeOf[row] = old;
	}
	const gone = [...was.rowOf].flatMap(([key, row]) =>
		is.rowOf.has(key) || is.twice.has(key) ? [] : [{ id: key, before: row }]
	);
	const old = new Set(before.book.variables.map(({ name }) => name));
	const now = new Set(after.book.variables.map(({ name }) => name));
	const removed = before.book.variables.filter(({ name }) => !now.has(name));
	const added = after.book.variables.filter(({ name }) => !old.has(name));
	const renamed = renames(removed, added, before, after, pairs);
	const from = new Map(renamed.map((one) => [one.to, one.from]));
	const to = new Set(renamed.map((one) => one.from));
	const nameBefore = (name: string): string => from.get(name) ?? name;
	const changedIn = changes(before, after, nameBefore, pairs);
	const changed = [...is.rowOf].flatMap(([key, row]) => {
		const variables = changedIn.get(row);
		return variables ? [{ id: key, row, before: beforeOf[row] ?? -1, variables }] : [];
	});
	return {
		id,
		new: fresh,
		changed,
		unchanged: pairs.length - changed.length,
		gone,
		beforeOf,
		questions: {
			added: added.map(({ name }) => name).filter((name) => !from.has(name)),
			removed: removed.map(({ name }) => name).filter((name) => !to.has(name)),
			renamed
		},
		options: addedOptions(before.book, after.book, nameBefore),
		ambiguous
	};
}

function rowsOfSide(side: Side): number {
	for (const { name } of side.book.variables) {
		const column = side.column(name);
		if (column) return rowsOf(column);
	}
	return 0;
}

/** By its new row, the variables in which a matched respondent answers otherwise than before. */
function changes(
	before: Side,
	after: Side,
	nameBefore: (name: string) => string,
	pairs: readonly (readonly [number, number])[]
): Map<number, string[]> {
	const changed = new Map<number, string[]>();
	for (const { name } of after.book.variables) {
		const was = before.column(nameBefore(name));
		const is = after.column(name);
		if (!was || !is) continue;
		for (const [old, row] of pairs) {
			if (valueKey(cellAt(was, old)) === valueKey(cellAt(is, row))) continue;
			const list = changed.get(row);
			if (list) list.push(name);
			else changed.set(row, [name]);
		}
	}
	return changed;
}
