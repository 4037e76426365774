import type { ActionSays } from './actions/index.ts';

/** Imports and the birth of a study stand in the history too, but bring a file or have no study yet. */
interface OtherSays {
	'study.create': { name: string };
	'document.import': { name: string };
	'case.import': { name: string; count: number };
	'code.import': { name: string; count: number };
	'coding.import': { name: string; count: number };
	'memo.import': { name: string; count: number };
}

/** The values of the sentence of each entry of the history, by what was done. */
export type Says = ActionSays & OtherSays;
export type EntryName = keyof Says;

/** What was done, with the values of its sentence. */
export type Step = { [N in EntryName]: { action: N; params: Says[N] } }[EntryName];

/** An entry of the history. */
export type HistoryEntry = Step & {
	seq: number;
	at: string;
	coder: string;
	initials: string;
	kind: 'do' | 'undo' | 'redo';
	/** Undone, and not redone since. */
	undone: boolean;
	undoable: boolean;
};
