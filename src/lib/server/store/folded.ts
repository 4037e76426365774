import type { Transaction } from 'kysely';
import { foldParagraphs, refoldParagraphs, type Span } from '#lib/core/text/index.ts';
import type { Db } from './db.ts';
import type { FoldedTextRow, Schema } from './schema.ts';

/** Rebuilds the folded copy of a text that search reads. */
export async function refreshFoldedText(
	trx: Transaction<Schema>,
	documentId: string,
	text: string
): Promise<void> {
	await trx.deleteFrom('foldedText').where('documentId', '=', documentId).execute();
	await trx
		.insertInto('foldedText')
		.values({ documentId, folded: foldParagraphs(text) })
		.execute();
}

/** Brings the folded copy along with an edit of its text (see `refoldParagraphs`). */
export async function editFoldedText(
	trx: Transaction<Schema>,
	documentId: string,
	texts: { before: string; after: string },
	edited: Span
): Promise<void> {
	const { folded } = await trx
		.selectFrom('foldedText')
		.select('folded')
		.where('documentId', '=', documentId)
		.executeTakeFirstOrThrow();
	await trx
		.updateTable('foldedText')
		.set({ folded: refoldParagraphs(folded, texts.before, texts.after, edited) })
		.where('documentId', '=', documentId)
		.execute();
}

/** Few enough that what was found in them is let go of soon. */
const TEXTS_AT_ONCE = 8;

/** The folded copies of some documents, in the order in which these are given. */
export async function* foldedTexts(db: Db, documents: readonly string[]): AsyncGenerator<FoldedTextRow> {
	for (let i = 0; i < documents.length; i += TEXTS_AT_ONCE) {
		const some = documents.slice(i, i + TEXTS_AT_ONCE);
		const rows = await db.selectFrom('foldedText').selectAll().where('documentId', 'in', some).execute();
		const byId = new Map(rows.map((row) => [row.documentId, row]));
		for (const id of some) {
			const row = byId.get(id);
			if (row) yield row;
		}
	}
}
