import type { Transaction } from 'kysely';
import { fold, paragraphs } from '#lib/core/text/index.ts';
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
