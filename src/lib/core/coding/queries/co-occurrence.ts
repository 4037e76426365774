import { listAt } from './corpus.ts';
import type { CorpusIndex } from './corpus.ts';
import { findPassages } from './passages.ts';
import type { PassageQuery } from './passages.ts';

/** Two codes that meet: how many pairs of their passages do, in how many documents. `a` comes before `b` in the code list. */
export interface CoOccurrence {
	a: string;
	b: string;
	pairs: number;
	documents: number;
}

interface Place {
	start: number;
	end: number;
	code: number;
}

/** The places of codes in each document, each place of a code once, whoever coded it. */
function placesByDocument(
	index: CorpusIndex,
	query: PassageQuery,
	rank: ReadonlyMap<string, number>
): Place[][] {
	const byDocument = new Map<string, Place[]>();
	const seen = new Set<string>();
	for (const { segment, codings } of findPassages(index, { ...query, order: 'document' })) {
		for (const { codeId } of codings) {
			const code = rank.get(codeId);
			const key = `${segment.documentId} ${segment.start} ${segment.end} ${codeId}`;
			if (code === undefined || seen.has(key)) continue;
			seen.add(key);
			listAt(byDocument, segment.documentId).push({ start: segment.start, end: segment.end, code });
		}
	}
	return Array.from(byDocument.values());
}

/**
 * How often any two codes meet on the passages of a query: `overlap`, passages that share a character, or a number,
 * passages at most that many UTF-16 units apart (touching is 0). One sweep over each document; the most
 * frequent first, then in the order of the code list.
 */
export function coOccurrences(
	index: CorpusIndex,
	query: PassageQuery = {},
	within: 'overlap' | number = 'overlap'
): CoOccurrence[] {
	const { codes } = index.corpus;
	const rank = new Map(codes.map(({ id }, i) => [id, i]));
	const reach = within === 'overlap' ? 0 : within + 1;
	const found = new Map<number, { pairs: number; documents: number; last: number }>();
	placesByDocument(index, query, rank).forEach((places, document) => {
		let open: Place[] = [];
		for (const place of places) {
			open = open.filter((other) => other.end + reach > place.start);
			for (const other of open) {
				if (other.code === place.code) continue;
				const key = Math.min(other.code, place.code) * codes.length + Math.max(other.code, place.code);
				const sums = found.get(key);
				if (!sums) found.set(key, { pairs: 1, documents: 1, last: document });
				else {
					sums.pairs++;
					if (sums.last !== document) sums.documents++;
					sums.last = document;
				}
			}
			open.push(place);
		}
	});
	const inOrder = Array.from(found).sort(([keyA, a], [keyB, b]) => b.pairs - a.pairs || keyA - keyB);
	return inOrder.map(([key, { pairs, documents }]) => ({
		a: codes[Math.floor(key / codes.length)]?.id ?? '',
		b: codes[key % codes.length]?.id ?? '',
		pairs,
		documents
	}));
}
