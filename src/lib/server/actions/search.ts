import {
	concordance,
	countInFolded,
	findInParagraph,
	likePatterns,
	parseSearch,
	type Concordance
} from '#lib/core/text/index.ts';
import { paragraphsHolding, textOf, type Paragraph } from '../store/index.ts';
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
	const { db } = session.store;
	const limit = options.limit ?? 200;
	const parsed = parseSearch(query);
	if (!('terms' in parsed) || parsed.terms.length === 0) return { total: 0, documents: 0, hits: [] };
	const shown: Paragraph[] = [];
	const inDocuments = new Set<string>();
	let total = 0;
	let last = '';
	for await (const some of paragraphsHolding(db, studyId, likePatterns(parsed))) {
		for (const paragraph of some) {
			const count = countInFolded(paragraph.folded, parsed);
			if (count === 0) continue;
			if (total < limit) shown.push(paragraph);
			total += count;
			if (paragraph.documentId !== last) inDocuments.add((last = paragraph.documentId));
		}
	}
	const texts = new Map<string, { name: string; text: string }>();
	const hits: SearchHit[] = [];
	for (const { documentId, start, end } of shown) {
		const document = texts.get(documentId) ?? (await textOf(db, documentId));
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
