import * as store from '../store/index.ts';
import type { Session } from './action.ts';

export interface HistoryEntry {
	seq: number;
	at: string;
	coder: string;
	initials: string;
	kind: 'do' | 'undo' | 'redo';
	action: string;
	params: store.Params;
	/** Undone, and not redone since. */
	undone: boolean;
	undoable: boolean;
}

/** What happened in a study, newest first. `before` pages on from a seq; `coder` shows one coder's steps only. */
export async function history(
	session: Session,
	studyId: string,
	options: { limit?: number; before?: number; coder?: string } = {}
): Promise<HistoryEntry[]> {
	let query = session.store.db
		.selectFrom('journal')
		.innerJoin('coder', 'coder.id', 'journal.coderId')
		.select(['seq', 'at', 'name', 'initials', 'kind', 'action', 'params', 'undoneBy', 'undoable'])
		.where('journal.studyId', '=', studyId)
		.orderBy('seq', 'desc')
		.limit(options.limit ?? 100);
	if (options.before !== undefined) query = query.where('seq', '<', options.before);
	if (options.coder !== undefined) query = query.where('name', '=', options.coder);
	const rows = await query.execute();
	return rows.map(({ name, params, undoneBy, undoable, ...row }) => ({
		...row,
		coder: name,
		params: JSON.parse(params) as store.Params,
		undone: undoneBy !== null,
		undoable: undoable === 1
	}));
}

/** The seqs of this coder's steps that stand and can be undone, newest first: how far she can walk back. */
export async function standingSteps(session: Session, studyId: string): Promise<number[]> {
	const rows = await session.store.db
		.selectFrom('journal')
		.innerJoin('coder', 'coder.id', 'journal.coderId')
		.select('seq')
		.where('journal.studyId', '=', studyId)
		.where('name', '=', session.coder)
		.where('kind', '=', 'do')
		.where('undoable', '=', 1)
		.where('undoneBy', 'is', null)
		.orderBy('seq', 'desc')
		.execute();
	return rows.map((r) => r.seq);
}

export interface Last {
	/** Seq of the newest change of the study by anyone: pages compare it to know when to look again. */
	head: number;
	undo: { action: string; params: store.Params } | null;
	redo: { action: string; params: store.Params } | null;
}

/** What this coder can undo and redo now. */
export async function lastChanges(session: Session, studyId: string): Promise<Last> {
	const { db } = session.store;
	const coder = await db
		.selectFrom('coder')
		.select('id')
		.where('studyId', '=', studyId)
		.where('name', '=', session.coder)
		.executeTakeFirst();
	const step = (row: { action: string; params: string } | undefined) =>
		row ? { action: row.action, params: JSON.parse(row.params) as store.Params } : null;
	return {
		head: await head(session, studyId),
		undo: coder ? step(await store.nextUndo(db, studyId, coder.id)) : null,
		redo: coder ? step(await store.nextRedo(db, studyId, coder.id)) : null
	};
}

/** Seq of the newest change of the study, 0 when there is none. */
export async function head(session: Session, studyId: string): Promise<number> {
	const row = await session.store.db
		.selectFrom('journal')
		.select((eb) => eb.fn.max('seq').as('seq'))
		.where('studyId', '=', studyId)
		.executeTakeFirst();
	return Number(row?.seq ?? 0);
}

export const undo = (session: Session, studyId: string): Promise<store.Step> =>
	store.undo(session.store.db, studyId, session.coder);

export const redo = (session: Session, studyId: string): Promise<store.Step> =>
	store.redo(session.store.db, studyId, session.coder);

/** The names of all who have changed the study. */
export async function coderNames(session: Session, studyId: string): Promise<string[]> {
	const rows = await session.store.db
		.selectFrom('coder')
		.select('name')
		.where('studyId', '=', studyId)
		.orderBy('name')
		.execute();
	return rows.map((r) => r.name);
}
