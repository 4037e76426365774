import type { EntryName } from '#lib/contract/index.ts';
import type {
	Case,
	Code,
	Coder,
	Coding,
	Document,
	Memo,
	Segment,
	Speaker,
	Study,
	Turn
} from '#lib/core/coding/index.ts';
import type { Item, Panel, Panelist, Rating, Round } from '#lib/core/delphi/index.ts';
import type { KeptFinding } from '#lib/core/findings/index.ts';
import type { Dataset, ValueColumn, Variable } from '#lib/core/survey/index.ts';

/** Where a coder stopped in a document. */
export interface Bookmark {
	id: string;
	studyId: string;
	documentId: string;
	coderId: string;
	/** The first character in view when she left. */
	offset: number;
	updatedAt: string;
}

/** The tables a study is made of. Every row carries `id` and `studyId` (a study's own row carries its id). */
export interface StudyTables {
	study: Study;
	coder: Coder;
	case: Case;
	dataset: Dataset;
	variable: Variable;
	valueColumn: ValueColumn;
	document: Document;
	speaker: Speaker;
	turn: Turn;
	code: Code;
	segment: Segment;
	coding: Coding;
	memo: Memo;
	panel: Panel;
	panelist: Panelist;
	item: Item;
	round: Round;
	rating: Rating;
	finding: KeptFinding;
}

export type StudyTable = keyof StudyTables;

/**
 * Tables whose rows come many at a time. Such rows carry the mark of their insertion in a column `batch`, which is the
 * writer's own; null for one that came alone.
 */
export const batchTables = ['case', 'variable', 'document', 'speaker', 'turn', 'segment', 'coding'] as const;
export type BatchTable = (typeof batchTables)[number];

/** What can be set in a row. A text is changed by its edits only (see text-edits.ts). */
export type Patch<T extends StudyTable> = Partial<
	Omit<StudyTables[T], T extends 'document' ? 'text' | 'textHash' | 'times' : never>
>;

/** One change of a study, as the journal keeps it. */
export interface JournalRow {
	id: string;
	studyId: string;
	/** Order within the study, from 1. */
	seq: number;
	coderId: string;
	at: string;
	kind: 'do' | 'undo' | 'redo';
	/** What was asked, for instance `code.merge`. */
	action: EntryName;
	/** What the sentence of the history needs, as JSON. */
	params: string;
	/** For an undo or redo: the entry it undoes or redoes. */
	targetId: string | null;
	/** For a `do`: the seq of the undo in force; null while it stands. */
	undoneBy: number | null;
	/** 0 for what cannot be undone, such as the birth of the study. */
	undoable: number;
	/** The first number that nothing of the study has had yet: rows of cases and marks of batches take theirs from it. */
	nextNumber: number;
}

/** What an entry of the journal did to one row, or to many at once (see Change). */
export interface ChangeRow {
	id: string;
	studyId: string;
	entryId: string;
	/** Order within the entry, from 0. */
	position: number;
	kind: string;
	table: string;
	/** The row it is about; null for a change of many. */
	rowId: string | null;
	/** What was there before, as JSON; null where nothing was. */
	before: string | null;
	after: string | null;
	/** What is too bulky for `before` and `after` (see KeptRow). */
	keptId: string | null;
}

/** What a change needs to be taken back, compressed: rows that were removed, a column that was replaced. */
export interface KeptRow {
	/** A fingerprint of the content: the same is kept once. */
	id: string;
	studyId: string;
	data: Uint8Array;
}

/** The folded copy of a text, for search: its paragraphs, one a line. Derived: rebuilt whenever the text changes. */
export interface FoldedTextRow {
	documentId: string;
	folded: string;
}

export interface SettingRow {
	key: string;
	value: string;
}

export interface Schema extends StudyTables {
	journal: JournalRow;
	kept: KeptRow;
	change: ChangeRow;
	foldedText: FoldedTextRow;
	bookmark: Bookmark;
	setting: SettingRow;
}

/** What an archive of a study holds, parents before children: the order in which rows can be inserted. */
export const archivedTables = [
	'study',
	'coder',
	'case',
	'dataset',
	'variable',
	'valueColumn',
	'document',
	'speaker',
	'turn',
	'code',
	'segment',
	'coding',
	'memo',
	'panel',
	'panelist',
	'item',
	'round',
	'rating',
	'finding',
	'journal',
	'kept',
	'change'
] as const satisfies readonly (StudyTable | 'journal' | 'kept' | 'change')[];

/** A row as an archive holds it, whatever its table. */
export type ArchivedRow = Readonly<Record<string, string | number | null | Uint8Array>>;
/** The rows of an archive by table. */
export type ArchivedRows = ReadonlyMap<string, readonly ArchivedRow[]>;
