import type { CorpusIndex } from './corpus.ts';
import { codingsFor, findPassages } from './passages.ts';
import type { PassageQuery } from './passages.ts';

/** Two codes that meet: how many pairs of their passages do, in how many documents. `a` comes before `b` in the code list. */
export interface CoOccurrence {
	a: string;
	b: string;
	pairs: number;
	documents: number;
}

interface Place {
	document: number;
	start: number;
	end: number;
	code: number;
}

/** The places of codes in document order, each place of a code once, whoever coded it. */
function placesOf(index: CorpusIndex, query: PassageQuery): Place[] {
	const each = codingsFor(index, query);
	const places: Place[] = [];
	/** Codes on the span of the passage before: another segment may lie on the same words. */
	let seen = new Set<number>();
	let last = -1;
	const isSame = (column: Int32Array, p: number): boolean => column[p] === column[last];
	for (const p of findPassages(index, { ...query, order: 'document' })) {
		const again = isSame(index.document, p) && isSame(index.start, p) && isSame(index.end, p);
		if (last < 0 || !again) seen = new Set();
		last = p;
		const [document = 0, start = 0, end = 0] = [index.document[p], index.start[p], index.end[p]];
		each(p, (coding) => {
			const code = index.code[coding] ?? -1;
			if (seen.has(code)) return;
			seen.add(code);
			places.push({ document, start, end, code });
		});
	}
	return places;
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
	const { codes } = index;
	const reach = within === 'overlap' ? 0 : within + 1;
	const found = new Map<number, { pairs: number; documents: number; last: number }>();
	let open: Place[] = [];
	for (const place of placesOf(index, query)) {
		const { document } = place;
		open = open.filter((other) => other.document === document && other.end + reach > place.start);
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
	const inOrder = Array.from(found).sort(([keyA, a], [keyB, b]) => b.pairs - a.pairs || keyA - keyB);
	return inOrder.map(([key, { pairs, documents }]) => ({
		a: codes[Math.floor(key / codes.length)]?.id ?? '',
		b: codes[key % codes.length]?.id ?? '',
		pairs,
		documents
	}));
}
