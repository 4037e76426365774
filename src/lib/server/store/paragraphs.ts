import { sql, type Transaction } from 'kysely';
import { fold, paragraphs } from '#lib/core/text/index.ts';
import type { Db } from './db.ts';
import { documentIdsInOrder } from './repositories/index.ts';
import type { ParagraphRow, Schema } from './schema.ts';

/** Rebuilds the folded copy of a document's paragraphs that search reads. */
export async function refreshParagraphs(
	trx: Transaction<Schema>,
	documentId: string,
	text: string
): Promise<void> {
	await trx.deleteFrom('paragraph').where('documentId', '=', documentId).execute();
	const rows: ParagraphRow[] = paragraphs(text).map(({ start, end }, position) => ({
		documentId,
		position,
		start,
		end,
		folded: fold(text.slice(start, end))
	}));
	for (let i = 0; i < rows.length; i += 5000) {
		await trx
			.insertInto('paragraph')
			.values(rows.slice(i, i + 5000))
			.execute();
	}
}

export type Paragraph = Omit<ParagraphRow, 'position'>;

/** Few enough that what was found in them is let go of soon: a study asked for at once takes twice as long. */
const DOCUMENTS_AT_ONCE = 16;

/** Paragraphs in the order of their ids, as the key has them, put in the order of their documents where it is another. */
function inOrder(found: Paragraph[], documents: readonly string[]): Paragraph[] {
	if (documents.every((id, i) => i === 0 || (documents[i - 1] ?? '') < id)) return found;
	const byDocument = Map.groupBy(found, (row) => row.documentId);
	return documents.flatMap((id) => byDocument.get(id) ?? []);
}

/**
 * Paragraphs whose folded copy holds every one of some fragments, in the order of documents and text, those of some
 * documents after the other.
 */
export async function* paragraphsHolding(
	db: Db,
	studyId: string,
	fragments: readonly string[]
): AsyncGenerator<Paragraph[]> {
	const documents = await documentIdsInOrder(db, studyId);
	for (let i = 0; i < documents.length; i += DOCUMENTS_AT_ONCE) {
		const some = documents.slice(i, i + DOCUMENTS_AT_ONCE);
		let select = db
			.selectFrom('paragraph')
			.select(['documentId', 'start', 'end', 'folded'])
			.where('documentId', 'in', some)
			.orderBy('documentId')
			.orderBy('position');
		for (const fragment of fragments) {
			const pattern = `%${fragment.replace(/[\\%_]/g, '\\$&')}%`;
			select = select.where(sql<boolean>`"folded" like ${pattern} escape '\\'`);
		}
		yield inOrder(await select.execute(), some);
	}
}
