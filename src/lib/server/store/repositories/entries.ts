import type { Coder } from '#lib/core/coding/index.ts';
import type { Db } from '../db.ts';
import type { JournalRow } from '../schema.ts';

export type EntryLine = Pick<
	JournalRow,
	'seq' | 'at' | 'kind' | 'action' | 'params' | 'undoneBy' | 'undoable'
> &
	Pick<Coder, 'name' | 'initials'>;

/** The journal of a study, the newest entry first: those before a seq, or of one coder by her name, when told. */
export function entriesNewestFirst(
	db: Db,
	studyId: string,
	{ limit, before, coder }: { limit: number; before?: number | undefined; coder?: string | undefined }
): Promise<EntryLine[]> {
	let query = db
		.selectFrom('journal')
		.innerJoin('coder', 'coder.id', 'journal.coderId')
		.select(['seq', 'at', 'name', 'initials', 'kind', 'action', 'params', 'undoneBy', 'undoable'])
		.where('journal.studyId', '=', studyId)
		.orderBy('seq', 'desc')
		.limit(limit);
	if (before !== undefined) query = query.where('seq', '<', before);
	if (coder !== undefined) query = query.where('name', '=', coder);
	return query.execute();
}

/** The seqs of a coder's changes that stand and can be undone, the newest first. */
export async function standingSeqs(db: Db, studyId: string, coder: string): Promise<number[]> {
	const rows = await db
		.selectFrom('journal')
		.innerJoin('coder', 'coder.id', 'journal.coderId')
		.select('seq')
		.where('journal.studyId', '=', studyId)
		.where('name', '=', coder)
		.where('kind', '=', 'do')
		.where('undoable', '=', 1)
		.where('undoneBy', 'is', null)
		.orderBy('seq', 'desc')
		.execute();
	return rows.map((row) => row.seq);
}

/** Seq of the newest entry of a study, 0 when there is none. */
export async function newestSeq(db: Db, studyId: string): Promise<number> {
	const row = await db
		.selectFrom('journal')
		.select((eb) => eb.fn.max('seq').as('seq'))
		.where('studyId', '=', studyId)
		.executeTakeFirst();
	return Number(row?.seq ?? 0);
}

/** The first number that nothing of a study has had yet (see JournalRow). */
export async function nextNumber(db: Db, studyId: string): Promise<number> {
	const row = await db
		.selectFrom('journal')
		.select('nextNumber')
		.where('studyId', '=', studyId)
		.orderBy('seq', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.nextNumber ?? 1;
}

/** The entries of a study in the order of their seqs. */
export const seqsInOrder = (db: Db, studyId: string): Promise<Pick<JournalRow, 'id' | 'seq'>[]> =>
	db.selectFrom('journal').select(['id', 'seq']).where('studyId', '=', studyId).orderBy('seq').execute();
