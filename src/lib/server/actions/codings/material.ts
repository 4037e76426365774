import {
	indexCorpus,
	segmentColumns,
	variableNamed,
	type CorpusIndex,
	type GroupBy,
	type PassageQuery
} from '#lib/core/coding/index.ts';
import * as store from '../../store/index.ts';
import type { Session } from '../action.ts';

/** What a study can be asked about by name: small next to its codings. */
export interface Names {
	codes: Awaited<ReturnType<typeof store.bareCodes>>;
	documents: Awaited<ReturnType<typeof store.documentPlaces>>;
	coders: store.Name[];
	variables: { id: string; name: string }[];
}

export async function loadNames(session: Session, studyId: string): Promise<Names> {
	const { db } = session.store;
	return {
		codes: await store.bareCodes(db, studyId),
		documents: await store.documentPlaces(db, studyId),
		coders: await store.codersOfStudy(db, studyId),
		variables: await store.variablesInOrder(db, studyId)
	};
}

/**
 * The codings of a study, ready for queries. Only what the query and the grouping ask for is read: of segments their
 * places, of values those of the variables named, and the cases only where they are listed.
 */
export async function loadIndex(
	session: Session,
	studyId: string,
	names: Names,
	query: PassageQuery = {},
	by?: GroupBy
): Promise<CorpusIndex> {
	const { db } = session.store;
	const grouped = typeof by === 'object' ? [by] : [];
	const variables = [...(query.where ?? []), ...grouped].flatMap(
		({ variable }) => variableNamed(names, variable)?.id ?? []
	);
	const listsCases = by === 'case' || query.order === 'case';
	return indexCorpus({
		...names,
		speakers: await store.speakersOfStudy(db, studyId),
		turns: await store.turnsOfStudy(db, studyId),
		segments: await store.segmentPlaces(db, studyId, segmentColumns(query)),
		codings: await store.codingTriples(db, studyId),
		cases: listsCases ? await store.casesInOrder(db, studyId) : [],
		values: await store.cellsOf(db, [...new Set(variables)])
	});
}
