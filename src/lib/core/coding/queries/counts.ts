import type { CorpusIndex } from './corpus.ts';
import { groupingOf } from './groups.ts';
import type { Group, GroupBy } from './groups.ts';
import { codesAskedFor, codingsFor, findPassages } from './passages.ts';
import type { PassageQuery } from './passages.ts';

/** How often: distinct segments, codings, distinct cases (words of nobody aside) and distinct documents. */
export interface Counts {
	segments: number;
	codings: number;
	cases: number;
	documents: number;
}

export type CountRow = Group & Counts;

export interface CountTable {
	rows: CountRow[];
	/** Over all rows, each segment once. */
	total: Counts;
}

export interface CrossTable {
	rows: CountRow[];
	columns: CountRow[];
	/** `cells[row][column]`. */
	cells: Counts[][];
	total: Counts;
}

/** Counts codings whose passages come in document order: a passage or a document seen before is the last one seen. */
class Tally {
	readonly counts: Counts = { segments: 0, codings: 0, cases: 0, documents: 0 };
	#passage = -1;
	#document = -1;
	readonly #cases = new Set<number>();
	readonly #index: CorpusIndex;

	constructor(index: CorpusIndex) {
		this.#index = index;
	}

	add(passage: number): void {
		const { counts } = this;
		counts.codings++;
		if (this.#passage === passage) return;
		this.#passage = passage;
		counts.segments++;
		const document = this.#index.document[passage] ?? -1;
		if (this.#document !== document) counts.documents++;
		this.#document = document;
		const owner = this.#index.case[passage] ?? -1;
		if (owner < 0 || this.#cases.has(owner)) return;
		this.#cases.add(owner);
		counts.cases++;
	}
}

const NONE: Counts = { segments: 0, codings: 0, cases: 0, documents: 0 };

/** Tallies by number, made when they are first needed. */
class Tallies {
	readonly #tallies: (Tally | undefined)[] = [];
	readonly #index: CorpusIndex;

	constructor(index: CorpusIndex) {
		this.#index = index;
	}

	at(number: number): Tally {
		return (this.#tallies[number] ??= new Tally(this.#index));
	}

	countsAt = (number: number): Counts => this.#tallies[number]?.counts ?? NONE;

	/** The places of the groups shown: the one of nobody only when it counts something. */
	shown(groups: readonly Group[]): number[] {
		return groups.flatMap(({ key }, i) => (key !== null || this.#tallies[i] ? i : []));
	}

	rows(groups: readonly Group[]): CountRow[] {
		return this.shown(groups).flatMap((i) => {
			const group = groups[i];
			return group ? { ...group, ...this.countsAt(i) } : [];
		});
	}
}

/** Hands over the codings a query asks for, in document order, each with its passage. */
function eachAsked(
	index: CorpusIndex,
	query: PassageQuery,
	take: (passage: number, coding: number) => void
): void {
	const codes = codesAskedFor(index, query);
	const each = codingsFor(index, query);
	for (const passage of findPassages(index, { ...query, order: 'document' })) {
		each(passage, (coding) => {
			if (!codes || codes[index.code[coding] ?? -1]) take(passage, coding);
		});
	}
}

/**
 * Counts the codings a query asks for by two groupings. A coding counts once in each cell it belongs to, also when
 * several codes below one lie on the same segment. Undefined when a variable does not exist.
 */
export function crossCounts(
	index: CorpusIndex,
	by: { rows: GroupBy; columns: GroupBy },
	query: PassageQuery = {},
	withChildren = query.codes?.withChildren ?? false
): CrossTable | undefined {
	const rows = groupingOf(index, by.rows, withChildren);
	const columns = groupingOf(index, by.columns, withChildren);
	if (!rows || !columns) return undefined;
	const total = new Tally(index);
	const inRow = new Tallies(index);
	const inColumn = new Tallies(index);
	const inCell = new Tallies(index);
	const width = columns.groups.length;
	eachAsked(index, query, (passage, coding) => {
		total.add(passage);
		const own = columns.of(passage, coding);
		for (const column of own) inColumn.at(column).add(passage);
		for (const row of rows.of(passage, coding)) {
			inRow.at(row).add(passage);
			for (const column of own) inCell.at(row * width + column).add(passage);
		}
	});
	const shown = inColumn.shown(columns.groups);
	return {
		rows: inRow.rows(rows.groups),
		columns: inColumn.rows(columns.groups),
		cells: inRow
			.shown(rows.groups)
			.map((row) => shown.map((column) => inCell.countsAt(row * width + column))),
		total: total.counts
	};
}

/**
 * Counts the codings a query asks for by code, theme, document, case, coder or attribute; groups that have none count
 * zero. Undefined when the variable does not exist.
 */
export function countBy(
	index: CorpusIndex,
	by: GroupBy,
	query: PassageQuery = {},
	withChildren = query.codes?.withChildren ?? false
): CountTable | undefined {
	const grouping = groupingOf(index, by, withChildren);
	if (!grouping) return undefined;
	const total = new Tally(index);
	const inGroup = new Tallies(index);
	eachAsked(index, query, (passage, coding) => {
		total.add(passage);
		for (const group of grouping.of(passage, coding)) inGroup.at(group).add(passage);
	});
	return { rows: inGroup.rows(grouping.groups), total: total.counts };
}
