import type { Case, Code, Coder, Coding, Document, Segment, Speaker, Turn } from '#lib/core/coding/index.ts';
import type { Variable } from '#lib/core/survey/index.ts';
import {
	attributesOfStudy,
	casesInOrder,
	codesInOrder,
	documentPlaces,
	rowsOfStudy,
	turnsOfStudy,
	valuesOf,
	type CaseValue
} from '../../store/index.ts';
import type { Session } from '../action.ts';

/** All of a study that queries over codings read: everything but the texts. */
export interface Material {
	documents: Pick<Document, 'id' | 'name' | 'position' | 'caseId'>[];
	speakers: Speaker[];
	turns: Turn[];
	codes: Code[];
	segments: Segment[];
	codings: Coding[];
	coders: Coder[];
	cases: Case[];
	variables: Variable[];
	values: CaseValue[];
}

export async function loadMaterial(session: Session, studyId: string): Promise<Material> {
	const { db } = session.store;
	const variables = await attributesOfStudy(db, studyId);
	return {
		documents: await documentPlaces(db, studyId),
		speakers: await rowsOfStudy(db, 'speaker', studyId),
		turns: await turnsOfStudy(db, studyId),
		codes: await codesInOrder(db, studyId),
		segments: await rowsOfStudy(db, 'segment', studyId),
		codings: await rowsOfStudy(db, 'coding', studyId),
		coders: await rowsOfStudy(db, 'coder', studyId),
		cases: await casesInOrder(db, studyId),
		variables,
		values: await valuesOf(
			db,
			variables.map(({ id }) => id)
		)
	};
}
