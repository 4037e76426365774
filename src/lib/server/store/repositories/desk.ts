import type { DeskCoding, DeskSegment, DeskTurn, Memo } from '#lib/core/coding/index.ts';
import type { Db } from '../db.ts';

/** The turns of a document in their order, without what is the same in each. */
export const deskTurns = (db: Db, documentId: string): Promise<DeskTurn[]> =>
	db
		.selectFrom('turn')
		.select(['start', 'end', 'wordsStart', 'speakerId', 'timeFrom', 'timeTo'])
		.where('documentId', '=', documentId)
		.orderBy('position')
		.execute();

/** The segments of a document from its beginning. */
export const deskSegments = (db: Db, documentId: string): Promise<DeskSegment[]> =>
	db
		.selectFrom('segment')
		.select(['id', 'start', 'end', 'quotation', 'starred', 'orphan', 'coderId'])
		.where('documentId', '=', documentId)
		.orderBy('start')
		.execute();

export const deskCodings = (db: Db, documentId: string): Promise<DeskCoding[]> =>
	db
		.selectFrom('coding')
		.innerJoin('segment', 'segment.id', 'coding.segmentId')
		.select(['coding.id', 'coding.segmentId', 'coding.codeId', 'coding.coderId', 'coding.createdAt'])
		.where('segment.documentId', '=', documentId)
		.execute();

/** The memos on documents, segments, codings and codes, the oldest first; of one coder only, when told. */
export function deskMemos(db: Db, studyId: string, coderId?: string): Promise<Memo[]> {
	let query = db
		.selectFrom('memo')
		.selectAll()
		.where('studyId', '=', studyId)
		.where('targetType', 'in', ['document', 'segment', 'coding', 'code'])
		.orderBy('createdAt');
	if (coderId !== undefined) query = query.where('coderId', '=', coderId);
	return query.execute();
}
