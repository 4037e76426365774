import type { CorpusIndex, Passage } from './corpus.ts';
import { groupingOf } from './groups.ts';
import type { Group, GroupBy } from './groups.ts';
import { codesAskedFor, findPassages } from './passages.ts';
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

class Tally {
	codings = 0;
	private readonly segments = new Set<string>();
	private readonly cases = new Set<string>();
	private readonly documents = new Set<string>();

	add({ segment, caseId }: Passage): void {
		this.codings++;
		this.segments.add(segment.id);
		if (caseId !== null) this.cases.add(caseId);
		this.documents.add(segment.documentId);
	}

	get counts(): Counts {
		const { codings, segments, cases, documents } = this;
		return { segments: segments.size, codings, cases: cases.size, documents: documents.size };
	}
}

const NONE: Counts = { segments: 0, codings: 0, cases: 0, documents: 0 };

function tallyAt<K>(tallies: Map<K, Tally>, key: K): Tally {
	const there = tallies.get(key) ?? new Tally();
	tallies.set(key, there);
	return there;
}

type Tallies = Map<string | null, Tally>;

/** The groups with their counts; the one of nobody only when it counts something. */
const rowsOf = (groups: readonly Group[], tallies: Tallies): CountRow[] =>
	groups
		.filter(({ key }) => key !== null || tallies.has(null))
		.map((group) => ({ ...group, ...(tallies.get(group.key)?.counts ?? NONE) }));

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
	const asked = codesAskedFor(index, query);
	const total = new Tally();
	const inRow: Tallies = new Map();
	const inColumn: Tallies = new Map();
	const inCell = new Map<string | null, Tallies>();
	for (const passage of findPassages(index, query)) {
		for (const coding of passage.codings) {
			if (asked && !asked.has(coding.codeId)) continue;
			total.add(passage);
			const columnKeys = columns.keysOf(passage, coding);
			for (const column of columnKeys) tallyAt(inColumn, column).add(passage);
			for (const row of rows.keysOf(passage, coding)) {
				tallyAt(inRow, row).add(passage);
				const cells = inCell.get(row) ?? new Map<string | null, Tally>();
				inCell.set(row, cells);
				for (const column of columnKeys) tallyAt(cells, column).add(passage);
			}
		}
	}
	const shownColumns = rowsOf(columns.groups, inColumn);
	const shownRows = rowsOf(rows.groups, inRow);
	return {
		rows: shownRows,
		columns: shownColumns,
		cells: shownRows.map(({ key }) =>
			shownColumns.map((column) => inCell.get(key)?.get(column.key)?.counts ?? NONE)
		),
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
	const asked = codesAskedFor(index, query);
	const total = new Tally();
	const inRow: Tallies = new Map();
	for (const passage of findPassages(index, query)) {
		for (const coding of passage.codings) {
			if (asked && !asked.has(coding.codeId)) continue;
			total.add(passage);
			for (const key of grouping.keysOf(passage, coding)) tallyAt(inRow, key).add(passage);
		}
	}
	return { rows: rowsOf(grouping.groups, inRow), total: total.counts };
}
