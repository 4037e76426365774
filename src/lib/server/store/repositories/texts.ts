import { sql } from 'kysely';
import type { Document } from '#lib/core/coding/index.ts';
import type { Db } from '../db.ts';

export type Text = Pick<Document, 'id' | 'name' | 'text'>;

/** The text of one document, when it is in that study. */
export const textIn = (db: Db, studyId: string, documentId: string): Promise<Text | undefined> =>
	db
		.selectFrom('document')
		.select(['id', 'name', 'text'])
		.where('id', '=', documentId)
		.where('studyId', '=', studyId)
		.executeTakeFirst();

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The text of a document that is there. It comes as bytes: `node:sqlite` takes four times as long to make a string of
 * words with accents, and a search reads hundreds of texts.
 */
export async function textOf(db: Db, documentId: string): Promise<Pick<Document, 'name' | 'text'>> {
	const { name, bytes } = await db
		.selectFrom('document')
		.select(['name', sql<Uint8Array>`cast("text" as blob)`.as('bytes')])
		.where('id', '=', documentId)
		.executeTakeFirstOrThrow();
	return { name, text: utf8.decode(bytes) };
}

/** The texts of a study in their order; of some documents only, when told. */
export function textsInOrder(db: Db, studyId: string, ids?: readonly string[]): Promise<Text[]> {
	let query = db
		.selectFrom('document')
		.select(['id', 'name', 'text'])
		.where('studyId', '=', studyId)
		.orderBy('position')
		.orderBy('id');
	if (ids) query = query.where('id', 'in', ids);
	return query.execute();
}

/** The texts of a study in their order, with the case that owns each. */
export const textsWithOwners = (db: Db, studyId: string): Promise<(Text & Pick<Document, 'caseId'>)[]> =>
	db
		.selectFrom('document')
		.select(['id', 'name', 'text', 'caseId'])
		.where('studyId', '=', studyId)
		.orderBy('position')
		.execute();

/** Every text of a study by the id of its document. */
export async function textsOfStudy(db: Db, studyId: string): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('document')
		.select(['id', 'text'])
		.where('studyId', '=', studyId)
		.execute();
	return new Map(rows.map((row) => [row.id, row.text]));
}

/** The texts of some documents by their ids. */
export async function textsOfDocuments(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
	const rows = await db.selectFrom('document').select(['id', 'text']).where('id', 'in', ids).execute();
	return new Map(rows.map((row) => [row.id, row.text]));
}
