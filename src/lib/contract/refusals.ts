import type { VariableType } from '#lib/core/survey/index.ts';
import type { ReadRefusals } from './reading.ts';
import type { None } from './sentences.ts';

/** What a row that is not there would have been. */
export type RowKind =
	| 'study'
	| 'coder'
	| 'case'
	| 'dataset'
	| 'variable'
	| 'valueColumn'
	| 'document'
	| 'speaker'
	| 'turn'
	| 'code'
	| 'segment'
	| 'coding'
	| 'memo'
	| 'panel'
	| 'panelist'
	| 'item'
	| 'round'
	| 'rating'
	| 'finding';

interface Named {
	name: string;
}

/** Why something is refused: each code with the values of its sentence. */
export interface Refusals extends ReadRefusals {
	// The program and its requests.
	unexpected: { reference: string };
	'page-not-found': None;
	'no-answer': None;
	'foreign-origin': None;
	'action-not-found': { action: string };
	/** `problem`: `empty`, `too-long`, `json`, or the validator's own words. */
	'bad-input': { field: string; problem: string };
	'not-found': { table: RowKind };

	// Studies.
	'study-not-found': Partial<Named>;
	'study-ambiguous': Named;
	'no-study': None;
	'study-unnamed': None;
	'sample-not-found': Named;

	// Names that nothing has, or that something has already.
	'document-not-found': Partial<Named>;
	'code-not-found': Named;
	'case-not-found': Named;
	'coder-not-found': Named;
	'variable-not-found': Named;
	'document-name-taken': Named;
	'code-name-taken': Named;
	'case-name-taken': Named;
	'variable-name-taken': Named;

	// Changes.
	'code-into-itself': Named;
	'case-in-use': Named;
	'bad-value': { value: string; type: VariableType; variable: string };
	'span-outside': { start: number; end: number; length: number };
	'span-empty': None;
	'text-empty': None;
	'edits-overlap': None;
	'changed-since': None;
	'nothing-to-undo': None;
	'nothing-to-redo': None;

	// The store, its backups and its archives.
	'home-unwritable': { folder: string };
	'store-newer': { migration: string };
	'store-damaged': { file: string; backups: string };
	'store-busy': None;
	'store-full': None;
	'database-address': None;
	/** `address`: without its password. */
	'database-unreachable': { address: string; problem: string };
	'database-login': { address: string };
	'database-missing': { address: string };
	'database-forbidden': { address: string };
	'database-foreign': { address: string };
	'database-damaged': { address: string };
	'backup-by-server': None;
	'backup-not-found': Named;
	'backup-damaged': Named;
	'archive-damaged': None;
	'archive-newer': None;

	// Files, searches and methods.
	'file-unwritable': Named;
	'file-not-found': Named;
	'column-not-found': { column: string; columns: string };
	'too-slow': Named;
	'too-much-memory': Named;
	'bad-pattern': None;
	'not-json': { what: string };
	'method-not-found': Named;
	'analysis-not-found': Named & { names: string };
	/** `formats`: those that the finding can leave in. */
	'format-not-found': { format: string; formats: string };
}

export type RefusalCode = keyof Refusals;
