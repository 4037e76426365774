import { sql } from 'kysely';
import {
	concordance,
	countInFolded,
	findInParagraph,
	likePatterns,
	parseSearch,
	type Concordance,
	type SearchQuery
} from '#lib/core/text/index.ts';
import type { Session } from './action.ts';

export interface SearchHit extends Concordance {
	documentId: string;
	document: string;
	/** Of the words found, in the document. */
	start: number;
	end: number;
}

export interface SearchResult {
	/** Every hit there is, counted. */
	total: number;
	documents: number;
	/** The first hits, in the order of documents and text. */
	hits: readonly SearchHit[];
}

interface Paragraph {
	documentId: string;
	start: number;
	end: number;
	folded: string;
}

/** Paragraphs whose folded copy holds every fragment: those that may have a hit, in the order of documents and text. */
export async function candidates(
	session: Session,
	studyId: string,
	query: SearchQuery
): Promise<Paragraph[]> {
	const { db } = session.store;
	const documents = await db
		.selectFrom('document')
		.select('id')
		.where('studyId', '=', studyId)
		.orderBy('position')
		.orderBy('id')
		.execute();
	let select = db
		.selectFrom('paragraph')
		.innerJoin('document', 'document.id', 'paragraph.documentId')
		.select(['paragraph.documentId', 'paragraph.start', 'paragraph.end', 'paragraph.folded'])
		.where('document.studyId', '=', studyId);
	for (const fragment of likePatterns(query)) {
		const pattern = `%${fragment.replace(/[\\%_]/g, '\\$&')}%`;
		select = select.where(sql<boolean>`"paragraph"."folded" like ${pattern} escape '\\'`);
	}
	// Sorted here: SQLite would carry every text through its sorter, which takes longer than finding them.
	const rank = new Map(documents.map(({ id }, i) => [id, i]));
	const rankOf = (row: Paragraph): number => rank.get(row.documentId) ?? 0;
	return (await select.execute()).sort((a, b) => rankOf(a) - rankOf(b) || a.start - b.start);
}

/**
 * Searches every document of a study: words, "a phrase", a prefix*; accents, case and kinds of apostrophe aside.
 * All hits are counted; the first `limit` come with their context.
 */
export async function search(
	session: Session,
	studyId: string,
	query: string,
	options: { limit?: number; reach?: number } = {}
): Promise<SearchResult> {
	const limit = options.limit ?? 200;
	const parsed = parseSearch(query);
	if (!('terms' in parsed) || parsed.terms.length === 0) return { total: 0, documents: 0, hits: [] };
	const shown: Paragraph[] = [];
	const inDocuments = new Set<string>();
	let total = 0;
	for (const paragraph of await candidates(session, studyId, parsed)) {
		const count = countInFolded(paragraph.folded, parsed);
		if (count === 0) continue;
		if (total < limit) shown.push(paragraph);
		total += count;
		inDocuments.add(paragraph.documentId);
	}
	const texts = new Map<string, { name: string; text: string }>();
	const hits: SearchHit[] = [];
	for (const { documentId, start, end } of shown) {
		const document =
			texts.get(documentId) ??
			(await session.store.db
				.selectFrom('document')
				.select(['name', 'text'])
				.where('id', '=', documentId)
				.executeTakeFirstOrThrow());
		texts.set(documentId, document);
		const words = document.text.slice(start, end);
		for (const hit of findInParagraph(words, parsed)) {
			if (hits.length === limit) break;
			const span = { start: start + hit.start, end: start + hit.end };
			hits.push({
				documentId,
				document: document.name,
				...span,
				...concordance(words, hit, options.reach ?? 60)
			});
		}
	}
	return { total, documents: inDocuments.size, hits };
}
