import type { Document } from '#lib/core/coding/index.ts';
import type { Db } from '../db.ts';
import { dialectOf } from '../dialects/of.ts';

export type Text = Pick<Document, 'id' | 'name' | 'text'>;

/** The text of one document, when it is in that study. */
export const textIn = (db: Db, studyId: string, documentId: string): Promise<Text | undefined> =>
	db
		.selectFrom('document')
		.select(['id', 'name', 'text'])
		.where('id', '=', documentId)
		.where('studyId', '=', studyId)
		.executeTakeFirst();

/** The text of a document that is there, read the quickest way: a search reads hundreds. */
export async function textOf(db: Db, documentId: string): Promise<Pick<Document, 'name' | 'text'>> {
	const { longText } = dialectOf(db);
	const row = await db
		.selectFrom('document')
		.select(['name', longText.column('text').as('text')])
		.where('id', '=', documentId)
		.executeTakeFirstOrThrow();
	return { name: row.name, text: longText.read(row.text) };
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
