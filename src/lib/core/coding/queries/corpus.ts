import type { Case, Code, Coder, Coding, Document, Segment, Speaker, Turn } from '../model.ts';
import { turnAt } from '../turn-at.ts';

/** All that queries over codings read, as plain rows: a study without its texts. */
export interface CodedCorpus {
	documents: readonly Pick<Document, 'id' | 'name' | 'position' | 'caseId'>[];
	speakers: readonly Pick<Speaker, 'id' | 'caseId'>[];
	turns: readonly Pick<Turn, 'documentId' | 'start' | 'end' | 'speakerId'>[];
	codes: readonly Code[];
	segments: readonly Segment[];
	codings: readonly Coding[];
	coders: readonly Pick<Coder, 'id' | 'name'>[];
	cases: readonly Pick<Case, 'id' | 'name' | 'position'>[];
	variables: readonly { id: string; name: string }[];
	/** Several rows of one case and variable are several answers. */
	values: readonly { caseId: string; variableId: string; value: string }[];
}

/** A segment with all that is known of it. */
export interface Passage {
	segment: Segment;
	/** In the order they were made. */
	codings: readonly Coding[];
	/** Whose words these are: the case of the speaker in whose turn the segment begins, else the document's case. */
	caseId: string | null;
	/** The speaker in whose turn the segment begins. */
	speakerId: string | null;
}

/** A corpus made ready for many questions. */
export interface CorpusIndex {
	corpus: CodedCorpus;
	/** In document order; orphans, whose words are gone, are left out. */
	passages: readonly Passage[];
	/** Variable id, then case id, to the values. */
	values: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
}

/** The list under a key, made when there is none. */
export function listAt<K, V>(lists: Map<K, V[]>, key: K): V[] {
	const there = lists.get(key);
	if (there) return there;
	const made: V[] = [];
	lists.set(key, made);
	return made;
}

function valuesByVariable(corpus: CodedCorpus): Map<string, Map<string, string[]>> {
	const byVariable = new Map<string, Map<string, string[]>>();
	for (const { id } of corpus.variables) byVariable.set(id, new Map());
	for (const { variableId, caseId, value } of corpus.values) {
		const byCase = byVariable.get(variableId);
		if (byCase && value !== '') listAt(byCase, caseId).push(value);
	}
	return byVariable;
}

/** Reads a corpus once: n log n. */
export function indexCorpus(corpus: CodedCorpus): CorpusIndex {
	const documents = corpus.documents.toSorted((a, b) => a.position - b.position);
	const rank = new Map(documents.map(({ id }, i) => [id, i]));
	const documentCase = new Map(documents.map(({ id, caseId }) => [id, caseId]));
	const speakerCase = new Map(corpus.speakers.map(({ id, caseId }) => [id, caseId]));
	const turns = new Map<string, CodedCorpus['turns'][number][]>();
	for (const turn of corpus.turns) listAt(turns, turn.documentId).push(turn);
	for (const list of turns.values()) list.sort((a, b) => a.start - b.start);
	const codings = new Map<string, Coding[]>();
	for (const coding of corpus.codings) listAt(codings, coding.segmentId).push(coding);

	const passages = corpus.segments
		.filter((segment) => segment.orphan === 0 && rank.has(segment.documentId))
		.map((segment): Passage => {
			const speakerId = turnAt(turns.get(segment.documentId) ?? [], segment.start)?.speakerId ?? null;
			const spoken = speakerId === null ? null : (speakerCase.get(speakerId) ?? null);
			return {
				segment,
				codings: codings.get(segment.id) ?? [],
				caseId: spoken ?? documentCase.get(segment.documentId) ?? null,
				speakerId
			};
		});
	const rankOf = ({ segment }: Passage) => rank.get(segment.documentId) ?? 0;
	passages.sort(
		(a, b) => rankOf(a) - rankOf(b) || a.segment.start - b.segment.start || b.segment.end - a.segment.end
	);
	return { corpus, passages, values: valuesByVariable(corpus) };
}
