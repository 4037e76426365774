import {
	concordance,
	countInFolded,
	findInText,
	paragraphAt,
	parseSearch,
	type Concordance,
	type Span
} from '#lib/core/text/index.ts';
import { documentIdsInOrder, foldedTexts, textOf } from '../store/index.ts';
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

/** A hit in its paragraph; in strings of their own, as a slice keeps the whole text it was cut from in memory. */
function inContext(text: string, span: Span, reach: number): Concordance {
	const { start, end } = paragraphAt(text, span.start);
	const words = Buffer.from(text.slice(start, end), 'utf16le').toString('utf16le');
	return concordance(words, { start: span.start - start, end: span.end - start }, reach);
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
	const { limit = 200, reach = 60 } = options;
	const parsed = parseSearch(query);
	if (!('terms' in parsed) || parsed.terms.length === 0) {
		return { total: 0, documents: 0, hits: [] };
	}
	const documents = await documentIdsInOrder(db, studyId);
	const hits: SearchHit[] = [];
	let total = 0;
	let inDocuments = 0;
	for await (const { documentId, folded } of foldedTexts(db, documents)) {
		const count = countInFolded(folded, parsed);
		if (count === 0) continue;
		total += count;
		inDocuments++;
		if (hits.length === limit) continue;
		const { name, text } = await textOf(db, documentId);
		for (const span of findInText(text, folded, parsed, limit - hits.length)) {
			hits.push({ documentId, document: name, ...span, ...inContext(text, span, reach) });
		}
	}
	return { total, documents: inDocuments, hits };
}
