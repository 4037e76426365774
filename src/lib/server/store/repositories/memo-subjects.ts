import type { MemoTarget, Segment } from '#lib/core/coding/index.ts';
import type { Db } from '../db.ts';
import type { Name } from './names.ts';

/** What the memos of a study on one kind of thing are about. */
const about = (db: Db, studyId: string, type: MemoTarget) =>
	db.selectFrom('memo').select('targetId').where('studyId', '=', studyId).where('targetType', '=', type);

export const casesWithMemos = (db: Db, studyId: string): Promise<Name[]> =>
	db
		.selectFrom('case')
		.select(['id', 'name'])
		.where('id', 'in', about(db, studyId, 'case'))
		.execute();

type Words = Pick<Segment, 'id' | 'documentId' | 'start' | 'end' | 'quotation'>;

export const segmentsWithMemos = (db: Db, studyId: string): Promise<Words[]> =>
	db
		.selectFrom('segment')
		.select(['id', 'documentId', 'start', 'end', 'quotation'])
		.where('id', 'in', about(db, studyId, 'segment'))
		.execute();

/** Codings with the words they lie on. */
export const codingsWithMemos = (db: Db, studyId: string): Promise<(Words & { codeId: string })[]> =>
	db
		.selectFrom('coding')
		.innerJoin('segment', 'segment.id', 'coding.segmentId')
		.select(['coding.id', 'codeId', 'documentId', 'start', 'end', 'quotation'])
		.where('coding.id', 'in', about(db, studyId, 'coding'))
		.execute();
