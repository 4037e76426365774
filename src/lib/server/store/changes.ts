import type { Edit, TimeMark } from '#lib/core/coding/index.ts';
import type { Db } from './db.ts';
import { newId } from './ids.ts';
import type { BatchTable, ChangeRow, StudyTable } from './schema.ts';

export type Row = Readonly<Record<string, unknown>> & { readonly id: string };
export type Values = Readonly<Record<string, unknown>>;

/** Many rows of one table, by reference. */
export interface Bulk {
	count: number;
	/** The columns that `print` is over, and the fingerprint of all rows together. */
	columns: readonly string[];
	print: string;
}

/** How a text was before an edit, or is after it. */
export interface TextSide {
	/** SHA-256 of the text. */
	hash: string;
	/** What makes this text of the one on the other side. */
	edits: readonly Edit[];
	/** The marks of `document.times` that the edits do more to than push, from one place of the list on. */
	times: { at: number; marks: readonly TimeMark[] };
	/** The instant the document was last changed. */
	updatedAt: string;
}

/** One value of a variable. */
export interface Cell {
	/** That of its case. */
	row: number;
	/** '' where there is none. */
	value: string;
}

/** A column of values by reference. */
export interface ColumnSide {
	/** The fingerprint of the whole column; null where it holds nothing at all. */
	print: string | null;
	/** The fingerprint of the cells that were set. */
	cells: string;
}

/**
 * What was done to one row, or to many at once. The journal holds what is small: full rows of single insertions and
 * removals, the changed columns of an update, the edits of a text. What is bulky it refers to: rows by the mark they
 * carry (`batch`), or by `kept`, the id of what is kept compressed (see kept.ts).
 */
export type Change =
	| { kind: 'insert'; table: StudyTable; id: string; after: Row }
	| { kind: 'remove'; table: StudyTable; id: string; before: Row }
	| { kind: 'update'; table: StudyTable; id: string; before: Values; after: Values }
	/** Rows that carry the mark `batch`, or, where they were there before, the rows `kept`. */
	| { kind: 'insertMany'; table: BatchTable; after: Bulk & { batch: number } }
	| { kind: 'insertMany'; table: StudyTable; after: Bulk; kept: string }
	| { kind: 'removeMany'; table: StudyTable; before: Bulk; kept: string }
	/** `kept` lists id, columns before and columns after. */
	| { kind: 'updateMany'; table: StudyTable; after: { count: number }; kept: string }
	/** The text of a document, with the turns, segments and marks that its edits push (see text-edits.ts). */
	| {
			kind: 'text';
			table: 'document';
			id: string;
			before: TextSide;
			/** `apart` are the turns and segments that are not pushed; null when none is. */
			after: TextSide & { apart: readonly string[] | null };
	  }
	/** A few values of a variable, whose id it carries. */
	| { kind: 'cells'; table: 'valueColumn'; id: string; before: readonly Cell[]; after: readonly Cell[] }
	/** Many of them: `rows` are those that were set (see columns.ts), `kept` is the column before, where there was one. */
	| {
			kind: 'column';
			table: 'valueColumn';
			id: string;
			before: ColumnSide;
			after: ColumnSide & { rows: string };
			kept: string | undefined;
	  }
	/** A dataset with all that hangs on it: it is there, or is marked as undone. */
	| { kind: 'dataset'; table: 'dataset'; id: string; after: { undone: number; print: string } };

const side = (change: Change, name: 'before' | 'after'): string | null =>
	name in change ? JSON.stringify(Reflect.get(change, name)) : null;

/** SQLite takes 32,766 parameters a statement. */
const ROWS_AT_ONCE = 3000;

/** The rows that hold the changes of an entry, in their order. */
export const changeRows = (
	entry: { id: string; studyId: string },
	changes: readonly Change[],
	idFor: () => string
): ChangeRow[] =>
	changes.map((change, position) => ({
		id: idFor(),
		studyId: entry.studyId,
		entryId: entry.id,
		position,
		kind: change.kind,
		table: change.table,
		rowId: 'id' in change ? change.id : null,
		before: side(change, 'before'),
		after: side(change, 'after'),
		keptId: 'kept' in change ? (change.kept ?? null) : null
	}));

export async function enterChanges(
	trx: Db,
	entry: { id: string; studyId: string },
	changes: readonly Change[]
): Promise<void> {
	const rows = changeRows(entry, changes, newId);
	for (let i = 0; i < rows.length; i += ROWS_AT_ONCE) {
		await trx
			.insertInto('change')
			.values(rows.slice(i, i + ROWS_AT_ONCE))
			.execute();
	}
}

/** A change as its row tells. */
function changeOf({ kind, table, rowId, before, after, keptId }: ChangeRow): Change {
	const change: unknown = {
		kind,
		table,
		...(rowId === null ? {} : { id: rowId }),
		...(before === null ? {} : { before: JSON.parse(before) }),
		...(after === null ? {} : { after: JSON.parse(after) }),
		...(keptId === null ? {} : { kept: keptId })
	};
	// The row was made of a change, by `enterChanges` or by the translation of an older one.
	return change as Change;
}

/** The changes of an entry, the last first: the order in which they are taken back. */
export async function changesNewestFirst(db: Db, entryId: string): Promise<Change[]> {
	const rows = await db
		.selectFrom('change')
		.selectAll()
		.where('entryId', '=', entryId)
		.orderBy('position', 'desc')
		.execute();
	return rows.map(changeOf);
}
