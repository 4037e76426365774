import {
	factsAsked,
	indexCorpus,
	variableNamed,
	withFacts,
	type CorpusIndex,
	type GroupBy,
	type PassageQuery
} from '#lib/core/coding/index.ts';
import * as store from '../../store/index.ts';
import type { Session } from '../action.ts';

/** How many studies are kept ready: more than are worked on at once. */
const KEPT = 4;

interface Kept {
	/** Seq of the newest change when it was read: what has changed since makes it out of date. */
	head: number;
	index: CorpusIndex;
}
const keptOf = new WeakMap<store.Db, Map<string, Kept>>();

/**
 * The codings of a study, ready for queries. They are kept until the study changes: whoever reads on through the
 * passages, or tries one filter after the other, asks about the same codings again and again.
 */
export async function loadIndex(session: Session, studyId: string): Promise<CorpusIndex> {
	const { db } = session.store;
	const kept = keptOf.get(db) ?? new Map<string, Kept>();
	keptOf.set(db, kept);
	const head = await store.newestSeq(db, studyId);
	const there = kept.get(studyId);
	kept.delete(studyId);
	const index = there?.head === head ? there.index : await readIndex(db, studyId);
	kept.set(studyId, { head, index });
	for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest);
	return index;
}

async function readIndex(db: store.Db, studyId: string): Promise<CorpusIndex> {
	return indexCorpus({
		documents: await store.documentPlaces(db, studyId),
		speakers: await store.speakersOfStudy(db, studyId),
		turns: await store.turnsOfStudy(db, studyId),
		codes: await store.bareCodes(db, studyId),
		segments: await store.segmentSpans(db, studyId),
		codings: await store.codingTriples(db, studyId),
		coders: await store.codersOfStudy(db, studyId)
	});
}

/** The same index with what a query and a grouping ask about besides: nothing else is read. */
export async function indexFor(
	session: Session,
	studyId: string,
	index: CorpusIndex,
	query: PassageQuery,
	by?: GroupBy
): Promise<CorpusIndex> {
	const { db } = session.store;
	const asked = factsAsked(query);
	const named = [...asked.variables, ...(typeof by === 'object' ? [by.variable] : [])];
	const variables = named.length === 0 ? [] : await store.variablesInOrder(db, studyId);
	const ids = new Set(named.flatMap((name) => variableNamed(variables, name)?.id ?? []));
	return withFacts(index, {
		variables,
		values: await store.valuesOf(db, [...ids]),
		...(asked.cases || by === 'case' ? { cases: await store.casesInOrder(db, studyId) } : {}),
		...(asked.starred ? { starred: await store.starredSegments(db, studyId) } : {}),
		...(asked.origins ? { origins: await store.segmentOrigins(db, studyId) } : {})
	});
}
