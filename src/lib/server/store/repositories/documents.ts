import { sql } from 'kysely';
import { progressOf, type Document } from '#lib/core/coding/index.ts';
import type { Db } from '../db.ts';
import type { Name } from './names.ts';

/** The whole document with its text, when it is in that study. */
export const documentIn = (db: Db, studyId: string, documentId: string): Promise<Document | undefined> =>
	db
		.selectFrom('document')
		.selectAll()
		.where('studyId', '=', studyId)
		.where('id', '=', documentId)
		.executeTakeFirst();

export async function hasDocument(db: Db, studyId: string, documentId: string): Promise<boolean> {
	const row = await db
		.selectFrom('document')
		.select('id')
		.where('id', '=', documentId)
		.where('studyId', '=', studyId)
		.executeTakeFirst();
	return row !== undefined;
}

/** Whether a study has any document. */
export async function hasDocuments(db: Db, studyId: string): Promise<boolean> {
	const query = db.selectFrom('document').select('id').where('studyId', '=', studyId).limit(1);
	return (await query.executeTakeFirst()) !== undefined;
}

/** The document whose text is the same to the letter. */
export const documentOfHash = (db: Db, studyId: string, textHash: string): Promise<Name | undefined> =>
	db
		.selectFrom('document')
		.select(['id', 'name'])
		.where('studyId', '=', studyId)
		.where('textHash', '=', textHash)
		.executeTakeFirst();

export async function documentIdsInOrder(db: Db, studyId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('document')
		.select('id')
		.where('studyId', '=', studyId)
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map((row) => row.id);
}

export async function documentNamesTaken(db: Db, studyId: string): Promise<Set<string>> {
	const rows = await db.selectFrom('document').select('name').where('studyId', '=', studyId).execute();
	return new Set(rows.map((row) => row.name));
}

/** Documents in their order, without their texts. */
export const documentPlaces = (
	db: Db,
	studyId: string
): Promise<Pick<Document, 'id' | 'name' | 'position' | 'caseId'>[]> =>
	db
		.selectFrom('document')
		.select(['id', 'name', 'position', 'caseId'])
		.where('studyId', '=', studyId)
		.orderBy('position')
		.execute();

export type DocumentLine = Pick<
	Document,
	'id' | 'name' | 'sourceName' | 'format' | 'encoding' | 'status' | 'caseId' | 'updatedAt'
> & {
	turns: number;
	speakers: number;
	segments: number;
	codings: number;
	orphans: number;
};

/** Documents in their order, without their texts, with how much there is in each, and how far each is. */
export async function documentLines(db: Db, studyId: string): Promise<DocumentLine[]> {
	const rows = await db
		.selectFrom('document')
		.select([
			'id',
			'name',
			'sourceName',
			'format',
			'encoding',
			'status',
			'caseId',
			'updatedAt',
			sql<number>`(select count(*) from "turn" where "documentId" = "document"."id")`.as('turns'),
			sql<number>`(select count(*) from "speaker" where "documentId" = "document"."id")`.as('speakers'),
			sql<number>`(select count(*) from "segment" where "documentId" = "document"."id")`.as('segments'),
			sql<number>`(select count(*) from "segment" where "documentId" = "document"."id" and "orphan" = 1)`.as(
				'orphans'
			),
			sql<number>`(select count(*) from "coding" inner join "segment" on "segment"."id" = "coding"."segmentId" where "segment"."documentId" = "document"."id")`.as(
				'codings'
			)
		])
		.where('studyId', '=', studyId)
		.orderBy('position')
		.execute();
	return rows.map((row) => ({ ...row, status: progressOf(row.status, row.codings) }));
}
