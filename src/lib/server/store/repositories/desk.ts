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

/** The memos on a document, its segments and its codings, the oldest first; of one coder only, when told. */
export function deskMemos(db: Db, documentId: string, coderId?: string): Promise<Memo[]> {
	const segments = db.selectFrom('segment').select('id').where('documentId', '=', documentId);
	const codings = db.selectFrom('coding').select('id').where('segmentId', 'in', segments);
	const query = db
		.selectFrom('memo')
		.selectAll()
		.where((on) =>
			on.or([
				on.and([on('targetType', '=', 'document'), on('targetId', '=', documentId)]),
				on.and([on('targetType', '=', 'segment'), on('targetId', 'in', segments)]),
				on.and([on('targetType', '=', 'coding'), on('targetId', 'in', codings)])
			])
		)
		.orderBy('createdAt');
	return (coderId === undefined ? query : query.where('coderId', '=', coderId)).execute();
}
