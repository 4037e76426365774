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

/** Paragraphs whose folded copy holds every one of some fragments, in the order of documents and text. */
export async function paragraphsHolding(
	db: Db,
	studyId: string,
	fragments: readonly string[]
): Promise<Paragraph[]> {
	const documents = await documentIdsInOrder(db, studyId);
	let select = db
		.selectFrom('paragraph')
		.innerJoin('document', 'document.id', 'paragraph.documentId')
		.select(['paragraph.documentId', 'paragraph.start', 'paragraph.end', 'paragraph.folded'])
		.where('document.studyId', '=', studyId);
	for (const fragment of fragments) {
		const pattern = `%${fragment.replace(/[\\%_]/g, '\\$&')}%`;
		select = select.where(sql<boolean>`"paragraph"."folded" like ${pattern} escape '\\'`);
	}
	// Put in order here: SQLite would carry every text through its sorter, which takes longer than finding them.
	const found = Map.groupBy(await select.execute(), (row) => row.documentId);
	return documents.flatMap((id) => (found.get(id) ?? []).sort((a, b) => a.start - b.start));
}
