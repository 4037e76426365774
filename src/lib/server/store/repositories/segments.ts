import type { Placed, Segment } from '#lib/core/coding/index.ts';
import type { Span } from '#lib/core/text/index.ts';
import type { Db } from '../db.ts';
import { inParts } from './parts.ts';

export const segmentsOfDocument = (db: Db, documentId: string): Promise<Segment[]> =>
	db.selectFrom('segment').selectAll().where('documentId', '=', documentId).execute();

/** Where the segments stand that touch a stretch of a document, with their words. */
export const segmentsTouching = (db: Db, documentId: string, { start, end }: Span): Promise<Placed[]> =>
	db
		.selectFrom('segment')
		.select(['id', 'start', 'end', 'quotation', 'orphan'])
		.where('documentId', '=', documentId)
		.where('start', '<=', end)
		.where('end', '>=', start)
		.execute();

/** The segment of exactly that span, when there is one. */
export const segmentOfSpan = (
	db: Db,
	documentId: string,
	start: number,
	end: number
): Promise<Segment | undefined> =>
	db
		.selectFrom('segment')
		.selectAll()
		.where('documentId', '=', documentId)
		.where('start', '=', start)
		.where('end', '=', end)
		.where('orphan', '=', 0)
		.executeTakeFirst();

/** The segment of those words in the document of that name. */
export async function segmentIdOfWords(
	db: Db,
	studyId: string,
	documentName: string,
	quotation: string
): Promise<string | undefined> {
	const row = await db
		.selectFrom('segment')
		.innerJoin('document', 'document.id', 'segment.documentId')
		.select('segment.id')
		.where('segment.studyId', '=', studyId)
		.where('document.name', '=', documentName)
		.where('segment.quotation', '=', quotation)
		.executeTakeFirst();
	return row?.id;
}

/** The segments of a study whose words are in their text. */
const placed = (db: Db, studyId: string) =>
	db.selectFrom('segment').where('studyId', '=', studyId).where('orphan', '=', 0);

/** The ids of telling quotations. */
export async function starredSegments(db: Db, studyId: string): Promise<string[]> {
	const rows = await placed(db, studyId).select('id').where('starred', '=', 1).execute();
	return rows.map((row) => row.id);
}

/** Who made each segment, and when. */
export const segmentOrigins = (
	db: Db,
	studyId: string
): Promise<Pick<Segment, 'id' | 'coderId' | 'createdAt'>[]> =>
	placed(db, studyId).select(['id', 'coderId', 'createdAt']).execute();

export type Quotation = Pick<Segment, 'id' | 'documentId' | 'start' | 'end' | 'quotation' | 'starred'>;

/** Some segments with their words, in no order. */
export const quotationsOf = (db: Db, ids: readonly string[]): Promise<Quotation[]> =>
	inParts(ids, (part) =>
		db
			.selectFrom('segment')
			.select(['id', 'documentId', 'start', 'end', 'quotation', 'starred'])
			.where('id', 'in', part)
			.execute()
	);

export const segmentSpans = (
	db: Db,
	studyId: string
): Promise<Pick<Segment, 'id' | 'documentId' | 'start' | 'end'>[]> =>
	placed(db, studyId).select(['id', 'documentId', 'start', 'end']).execute();

export const quotationsOfStudy = (
	db: Db,
	studyId: string
): Promise<Pick<Segment, 'id' | 'documentId' | 'start' | 'end' | 'quotation'>[]> =>
	placed(db, studyId).select(['id', 'documentId', 'start', 'end', 'quotation']).execute();

/** Segments that carry one of some codes, each once. */
export const segmentsCodedWith = (
	db: Db,
	codeIds: readonly string[]
): Promise<Pick<Segment, 'id' | 'documentId' | 'start' | 'end' | 'orphan'>[]> =>
	db
		.selectFrom('segment')
		.innerJoin('coding', 'coding.segmentId', 'segment.id')
		.select(['segment.id', 'documentId', 'start', 'end', 'orphan'])
		.distinct()
		.where('codeId', 'in', codeIds)
		.execute();
