import type { Memo, MemoTarget } from '#lib/core/coding/index.ts';
import type { Db } from '../db.ts';

const on = (db: Db, type: MemoTarget, id: string) =>
	db.selectFrom('memo').select('id').where('targetType', '=', type).where('targetId', '=', id);

export async function memoIdsOn(db: Db, type: MemoTarget, id: string): Promise<string[]> {
	return (await on(db, type, id).execute()).map((row) => row.id);
}

export async function hasMemo(db: Db, type: MemoTarget, id: string): Promise<boolean> {
	return (await on(db, type, id).limit(1).executeTakeFirst()) !== undefined;
}

/** What each memo of a study is about. */
export const memoTargets = (db: Db, studyId: string): Promise<Pick<Memo, 'id' | 'targetId'>[]> =>
	db.selectFrom('memo').select(['id', 'targetId']).where('studyId', '=', studyId).execute();

const withCoder = (db: Db) =>
	db.selectFrom('memo').innerJoin('coder', 'coder.id', 'memo.coderId').selectAll('memo');

/** The memos of a study, the newest first, with who wrote them. */
export const memosNewestFirst = (
	db: Db,
	studyId: string
): Promise<(Memo & { coder: string; initials: string })[]> =>
	withCoder(db)
		.select(['coder.name as coder', 'initials'])
		.where('memo.studyId', '=', studyId)
		.orderBy('memo.createdAt', 'desc')
		.orderBy('memo.id', 'desc')
		.execute();

/** The memos on a code, the oldest first, with who wrote them. */
export const memosOnCode = (db: Db, codeId: string): Promise<(Memo & { coder: string })[]> =>
	withCoder(db)
		.select('coder.name as coder')
		.where('targetType', '=', 'code')
		.where('targetId', '=', codeId)
		.orderBy('memo.createdAt')
		.execute();
