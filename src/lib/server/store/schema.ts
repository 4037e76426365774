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
import type { Finding } from '#lib/core/findings/index.ts';
import type { Dataset, DatasetColumn, DatasetRow, Value, Variable } from '#lib/core/survey/index.ts';

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
	value: Value;
	datasetRow: DatasetRow;
	datasetColumn: DatasetColumn;
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
	finding: Finding;
}

export type StudyTable = keyof StudyTables;

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
	/** The rows before and after (see Change), as JSON. */
	changes: string;
	/** For an undo or redo: the entry it undoes or redoes. */
	targetId: string | null;
	/** For a `do`: the seq of the undo in force; null while it stands. */
	undoneBy: number | null;
	/** 0 for what cannot be undone, such as the birth of the study. */
	undoable: number;
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
	'value',
	'datasetRow',
	'datasetColumn',
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
	'journal'
] as const satisfies readonly (StudyTable | 'journal')[];

/** A row as an archive holds it, whatever its table. */
export type ArchivedRow = Readonly<Record<string, string | number | null>>;
/** The rows of an archive by table. */
export type ArchivedRows = ReadonlyMap<string, readonly ArchivedRow[]>;
