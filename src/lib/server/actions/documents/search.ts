import {
	concordance,
	countInFolded,
	findInText,
	parseSearch,
	type Concordance,
	type Hit
} from '#lib/core/text/index.ts';
import { documentIdsInOrder, foldedTexts, textOf } from '../../store/index.ts';
import type { Session } from '../action.ts';

export interface SearchHit extends Concordance {
	documentId: string;
	document: string;
	/** Of the words found, in the document. */
	start: number;
	end: number;
}

export interface SearchResult {
	/** Every hit there is in the documents that were counted, and how many of them have one. */
	total: number;
	documents: number;
	/** The last documents, not counted: there were some 250,000 hits before them. */
	uncounted: number;
	/** The first hits, in the order of documents and text. */
	hits: readonly SearchHit[];
}

/** Nobody reads so many: a word that is in every line is found at once, and would be counted for long. */
const ENOUGH_HITS = 250_000;

/** A string of its own: a slice keeps the whole text it was cut from in memory. */
const own = (words: string): string => Buffer.from(words, 'utf16le').toString('utf16le');

/** A hit in its paragraph. */
function inContext(text: string, { start, end, paragraph }: Hit, reach: number): Concordance {
	const span = { start: start - paragraph.start, end: end - paragraph.start };
	const said = concordance(text.slice(paragraph.start, paragraph.end), span, reach);
	return { ...said, left: own(said.left), hit: own(said.hit), right: own(said.right) };
}

/**
 * Searches every document of a study: words, "a phrase", a prefix*; accents, case and kinds of apostrophe aside.
 * All hits are counted, up to some 250,000; the first `limit` come with their context.
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
		return { total: 0, documents: 0, uncounted: 0, hits: [] };
	}
	const documents = await documentIdsInOrder(db, studyId);
	const hits: SearchHit[] = [];
	let total = 0;
	let inDocuments = 0;
	let read = 0;
	for await (const { documentId, folded } of foldedTexts(db, documents)) {
		if (hits.length === limit && total >= ENOUGH_HITS) break;
		read++;
		const count = countInFolded(folded, parsed);
		if (count === 0) continue;
		total += count;
		inDocuments++;
		if (hits.length === limit) continue;
		const { name, text } = await textOf(db, documentId);
		for (const hit of findInText(text, folded, parsed, limit - hits.length)) {
			const { start, end } = hit;
			hits.push({ documentId, document: name, start, end, ...inContext(text, hit, reach) });
		}
	}
	return { total, documents: inDocuments, uncounted: documents.length - read, hits };
}
