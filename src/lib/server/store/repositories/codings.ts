import type { Coding } from '#lib/core/coding/index.ts';
import type { Db } from '../db.ts';
import { inParts } from './parts.ts';

/** The coding of that code on that segment by that coder, when there is one. */
export async function codingId(
	db: Db,
	{ segmentId, codeId, coderId }: Pick<Coding, 'segmentId' | 'codeId' | 'coderId'>
): Promise<string | undefined> {
	const row = await db
		.selectFrom('coding')
		.select('id')
		.where('segmentId', '=', segmentId)
		.where('codeId', '=', codeId)
		.where('coderId', '=', coderId)
		.executeTakeFirst();
	return row?.id;
}

export const codingsOn = (db: Db, segmentId: string): Promise<Coding[]> =>
	db.selectFrom('coding').selectAll().where('segmentId', '=', segmentId).execute();

/** Whether any coder has put any code on the segment. */
export async function isCoded(db: Db, segmentId: string): Promise<boolean> {
	const row = await db
		.selectFrom('coding')
		.select('id')
		.where('segmentId', '=', segmentId)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** The codes on a segment, each once whoever put it there. */
export async function codeIdsOn(db: Db, segmentId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('coding')
		.select('codeId')
		.distinct()
		.where('segmentId', '=', segmentId)
		.execute();
	return rows.map((row) => row.codeId);
}

const withCodes = (db: Db, codeIds: readonly string[]) =>
	db.selectFrom('coding').selectAll().where('codeId', 'in', codeIds);

export const codingsWith = (db: Db, codeIds: readonly string[]): Promise<Coding[]> =>
	withCodes(db, codeIds).execute();

export const codingsWithOldestFirst = (db: Db, codeIds: readonly string[]): Promise<Coding[]> =>
	withCodes(db, codeIds).orderBy('createdAt').orderBy('id').execute();

export const codingsOfDocument = (db: Db, documentId: string): Promise<Coding[]> =>
	db
		.selectFrom('coding')
		.innerJoin('segment', 'segment.id', 'coding.segmentId')
		.selectAll('coding')
		.where('segment.documentId', '=', documentId)
		.execute();

/** Which code lies on which segment by whom. */
export const codingTriples = (
	db: Db,
	studyId: string
): Promise<Pick<Coding, 'segmentId' | 'codeId' | 'coderId'>[]> =>
	db.selectFrom('coding').select(['segmentId', 'codeId', 'coderId']).where('studyId', '=', studyId).execute();

/** The codings of some segments, the oldest first. */
export const codingsOfSegments = (
	db: Db,
	segmentIds: readonly string[]
): Promise<Pick<Coding, 'segmentId' | 'codeId' | 'coderId'>[]> =>
	inParts(segmentIds, (part) =>
		db
			.selectFrom('coding')
			.select(['segmentId', 'codeId', 'coderId'])
			.where('segmentId', 'in', part)
			.orderBy('id')
			.execute()
	);

/** Which code lies on which segment, with the name of its coder. */
export const codingsWithCoders = (
	db: Db,
	studyId: string
): Promise<(Pick<Coding, 'segmentId' | 'codeId'> & { name: string })[]> =>
	db
		.selectFrom('coding')
		.innerJoin('coder', 'coder.id', 'coding.coderId')
		.select(['coding.segmentId', 'coding.codeId', 'coder.name'])
		.where('coding.studyId', '=', studyId)
		.execute();

/** The spans of a document that a coder, by her name, has put a code on. */
export const spansCodedBy = (
	db: Db,
	documentId: string,
	codeId: string,
	coder: string
): Promise<{ start: number; end: number }[]> =>
	db
		.selectFrom('coding')
		.innerJoin('segment', 'segment.id', 'coding.segmentId')
		.innerJoin('coder', 'coder.id', 'coding.coderId')
		.select(['start', 'end'])
		.where('documentId', '=', documentId)
		.where('codeId', '=', codeId)
		.where('coder.name', '=', coder)
		.where('orphan', '=', 0)
		.execute();
