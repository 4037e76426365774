import type { Case, Code, Coder, Coding, Document, Segment, Speaker, Turn } from '../model.ts';
import { turnAt } from '../turn-at.ts';
import { placesOf } from './numbers.ts';

/** What every query over codings reads, as plain rows: a study without its texts. */
export interface CodedCorpus {
	documents: readonly Pick<Document, 'id' | 'name' | 'position' | 'caseId'>[];
	speakers: readonly Pick<Speaker, 'id' | 'label' | 'caseId'>[];
	turns: readonly Pick<Turn, 'documentId' | 'start' | 'end' | 'speakerId'>[];
	codes: readonly Pick<Code, 'id' | 'parentId' | 'name' | 'position' | 'colour'>[];
	/** Those whose words are in their text: orphans are left out. */
	segments: readonly Pick<Segment, 'id' | 'documentId' | 'start' | 'end'>[];
	/** In the order they were made. */
	codings: readonly Pick<Coding, 'segmentId' | 'codeId' | 'coderId'>[];
	coders: readonly Pick<Coder, 'id' | 'name'>[];
}

/** What some queries ask about besides (see `factsAsked`). */
export interface CorpusFacts {
	variables: readonly { id: string; name: string }[];
	/** Several rows of one case and variable are several answers. */
	values: readonly { caseId: string; variableId: string; value: string }[];
	cases: readonly Pick<Case, 'id' | 'name' | 'position'>[];
	/** Ids of the segments that are telling quotations. */
	starred: readonly string[];
	/** Who made each segment, and when. */
	origins: readonly Pick<Segment, 'id' | 'coderId' | 'createdAt'>[];
}

const noFacts: CorpusFacts = { variables: [], values: [], cases: [], starred: [], origins: [] };

/**
 * A corpus made ready for many questions. A passage is a segment with all that is known of it; it is spoken of by its
 * number, from 0 in document order. Columns of numbers instead of an object a passage: with 50,000 of them, making and
 * walking the objects takes most of the time of a count.
 */
export interface CorpusIndex {
	/** In their order. */
	documents: CodedCorpus['documents'];
	speakers: CodedCorpus['speakers'];
	codes: CodedCorpus['codes'];
	coders: CodedCorpus['coders'];
	/** The id of each passage's segment. */
	ids: readonly string[];
	start: Int32Array;
	end: Int32Array;
	/** Its document, as a place in `documents`. */
	document: Int32Array;
	/** The speaker in whose turn it begins, as a place in `speakers`; -1 for none. */
	speaker: Int32Array;
	/** Whose words these are, as a place in `caseIds`: the speaker's case, else the document's; -1 for nobody's. */
	case: Int32Array;
	/** The cases that own words. */
	caseIds: readonly string[];
	/** The codings of passage `p` are those from `first[p]` to before `first[p + 1]`. */
	first: Int32Array;
	/** The code of each coding, as a place in `codes`, and its coder, as a place in `coders`. */
	code: Int32Array;
	coder: Int32Array;
	facts: CorpusFacts;
}

/** The list under a key, made when there is none. */
export function listAt<K, V>(lists: Map<K, V[]>, key: K): V[] {
	const there = lists.get(key);
	if (there) return there;
	const made: V[] = [];
	lists.set(key, made);
	return made;
}

/** A column in another order. */
const inOrder = (column: Int32Array, order: Int32Array): Int32Array => order.map((i) => column[i] ?? 0);

/** Where the segments of a corpus stand, as columns in document order, and the place among the rows of each. */
function placed({ segments, documents }: CodedCorpus) {
	const place = placesOf(documents);
	const document = Int32Array.from(segments, (s) => place(s.documentId));
	const start = Int32Array.from(segments, (s) => s.start);
	const end = Int32Array.from(segments, (s) => s.end);
	const at = (column: Int32Array, i: number): number => column[i] ?? 0;
	// The longer one before those that begin with it.
	const order = Int32Array.from(segments, (_, i) => i)
		.filter((i) => at(document, i) >= 0)
		.sort(
			(a, b) => at(document, a) - at(document, b) || at(start, a) - at(start, b) || at(end, b) - at(end, a)
		);
	return {
		order,
		document: inOrder(document, order),
		start: inOrder(start, order),
		end: inOrder(end, order)
	};
}

type Placed = Pick<CorpusIndex, 'document' | 'start'>;

/** Whose turn each passage begins in, as a place in `speakers`. */
function speakersOf({ turns, speakers, documents }: CodedCorpus, { document, start }: Placed): Int32Array {
	const speakerAt = placesOf(speakers);
	const documentAt = placesOf(documents);
	const spoken = new Map<number, { start: number; end: number; speaker: number }[]>();
	for (const { documentId, speakerId, ...span } of turns) {
		const speaker = speakerId === null ? -1 : speakerAt(speakerId);
		listAt(spoken, documentAt(documentId)).push({ start: span.start, end: span.end, speaker });
	}
	for (const list of spoken.values()) list.sort((a, b) => a.start - b.start);
	return start.map((at, p) => turnAt(spoken.get(document[p] ?? -1) ?? [], at)?.speaker ?? -1);
}

/** The codings, passage by passage; `order` tells which row of segments each passage is. */
function codingsOf(
	{ segments, codings, codes, coders }: CodedCorpus,
	order: Int32Array
): Pick<CorpusIndex, 'first' | 'code' | 'coder'> {
	const rowOf = placesOf(segments);
	const codeAt = placesOf(codes);
	const coderAt = placesOf(coders);
	const passageOf = new Int32Array(segments.length).fill(-1);
	order.forEach((row, passage) => (passageOf[row] = passage));
	const codeOf = Int32Array.from(codings, (c) => codeAt(c.codeId));
	const passages = Int32Array.from(codings, (c, i) =>
		(codeOf[i] ?? -1) < 0 ? -1 : (passageOf[rowOf(c.segmentId)] ?? -1)
	);
	const first = new Int32Array(order.length + 1);
	for (const passage of passages) if (passage >= 0) first[passage + 1] = (first[passage + 1] ?? 0) + 1;
	for (let p = 0; p < order.length; p++) first[p + 1] = (first[p + 1] ?? 0) + (first[p] ?? 0);
	const free = first.slice();
	const code = new Int32Array(first.at(-1) ?? 0);
	const coder = new Int32Array(code.length);
	codings.forEach(({ coderId }, i) => {
		const passage = passages[i] ?? -1;
		if (passage < 0) return;
		const to = free[passage] ?? 0;
		free[passage] = to + 1;
		code[to] = codeOf[i] ?? -1;
		coder[to] = coderAt(coderId);
	});
	return { first, code, coder };
}

/** Whose words each passage is, as a place in the ids given beside. */
function ownersOf(
	{ documents, speakers }: CodedCorpus,
	{ document, speaker }: Pick<CorpusIndex, 'document' | 'speaker'>
): Pick<CorpusIndex, 'case' | 'caseIds'> {
	const numbers = new Map<string, number>();
	const numberOf = (id: string | null): number => {
		if (id === null) return -1;
		const number = numbers.get(id) ?? numbers.size;
		numbers.set(id, number);
		return number;
	};
	const ofDocument = documents.map(({ caseId }) => numberOf(caseId));
	const ofSpeaker = speakers.map(({ caseId }) => numberOf(caseId));
	const owner = document.map((d, p) => {
		const spoken = ofSpeaker[speaker[p] ?? -1] ?? -1;
		return spoken >= 0 ? spoken : (ofDocument[d] ?? -1);
	});
	return { case: owner, caseIds: Array.from(numbers.keys()) };
}

/**
 * Reads a corpus once: n log n. Ids are looked up in the order their rows were read and only numbers are sorted: with
 * 50,000 segments, looking ids up in another order takes five times as long.
 */
export function indexCorpus(given: CodedCorpus, facts: Partial<CorpusFacts> = {}): CorpusIndex {
	const corpus = { ...given, documents: given.documents.toSorted((a, b) => a.position - b.position) };
	const { documents, speakers, codes, coders } = corpus;
	const { order, ...columns } = placed(corpus);
	const speaker = speakersOf(corpus, columns);
	return {
		documents,
		speakers,
		codes,
		coders,
		ids: Array.from(order, (row) => corpus.segments[row]?.id ?? ''),
		...columns,
		speaker,
		...ownersOf(corpus, { ...columns, speaker }),
		...codingsOf(corpus, order),
		facts: { ...noFacts, ...facts }
	};
}

/** The same index for a question that asks about other facts. */
export const withFacts = (index: CorpusIndex, facts: Partial<CorpusFacts>): CorpusIndex => ({
	...index,
	facts: { ...noFacts, ...facts }
});
