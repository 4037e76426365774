import type { HistoryEntry, Step } from '#lib/contract/index.ts';
import * as store from '../../store/index.ts';
import type { Session } from '../action.ts';

/** What happened in a study, newest first. `before` pages on from a seq; `coder` shows one coder's steps only. */
export async function history(
	session: Session,
	studyId: string,
	options: { limit?: number; before?: number; coder?: string } = {}
): Promise<HistoryEntry[]> {
	const { limit = 100, before, coder } = options;
	const rows = await store.entriesNewestFirst(session.store.db, studyId, { limit, before, coder });
	return rows.map(({ name, action, params, undoneBy, undoable, ...row }) => ({
		...row,
		...store.stepOf({ action, params }),
		coder: name,
		undone: undoneBy !== null,
		undoable: undoable === 1
	}));
}

/** The seqs of this coder's steps that stand and can be undone, newest first: how far she can walk back. */
export const standingSteps = (session: Session, studyId: string): Promise<number[]> =>
	store.standingSeqs(session.store.db, studyId, session.coder);

export interface Last {
	/** Seq of the newest change of the study by anyone: pages compare it to know when to look again. */
	head: number;
	undo: Step | null;
	redo: Step | null;
}

/** What this coder can undo and redo now. */
export async function lastChanges(session: Session, studyId: string): Promise<Last> {
	const { db } = session.store;
	const coderId = await store.coderIdNamed(db, studyId, session.coder);
	const undoable = coderId && (await store.nextUndo(db, studyId, coderId));
	const redoable = coderId && (await store.nextRedo(db, studyId, coderId));
	return {
		head: await head(session, studyId),
		undo: undoable ? store.stepOf(undoable) : null,
		redo: redoable ? store.stepOf(redoable) : null
	};
}

/** Seq of the newest change of the study, 0 when there is none. */
export const head = (session: Session, studyId: string): Promise<number> =>
	store.newestSeq(session.store.db, studyId);

export const undo = (session: Session, studyId: string): Promise<store.StepBack> =>
	store.undo(session.store.db, studyId, session.coder);

export const redo = (session: Session, studyId: string): Promise<store.StepBack> =>
	store.redo(session.store.db, studyId, session.coder);

/** The names of all who have changed the study. */
export const coderNames = (session: Session, studyId: string): Promise<string[]> =>
	store.coderNamesInOrder(session.store.db, studyId);
