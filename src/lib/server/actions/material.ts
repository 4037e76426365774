import type { Case, Code, Coder, Coding, Document, Segment, Speaker, Turn } from '#lib/core/coding/index.ts';
import type { Value, Variable } from '#lib/core/survey/index.ts';
import type { Session } from './action.ts';

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
	values: Value[];
}

export async function loadMaterial(session: Session, studyId: string): Promise<Material> {
	const { db } = session.store;
	const all = <T extends 'speaker' | 'turn' | 'segment' | 'coding' | 'coder' | 'value'>(table: T) =>
		db
			.selectFrom(table as 'speaker')
			.selectAll()
			.where('studyId', '=', studyId)
			.execute() as unknown;
	return {
		documents: await db
			.selectFrom('document')
			.select(['id', 'name', 'position', 'caseId'])
			.where('studyId', '=', studyId)
			.orderBy('position')
			.execute(),
		speakers: (await all('speaker')) as Speaker[],
		turns: await db
			.selectFrom('turn')
			.selectAll()
			.where('studyId', '=', studyId)
			.orderBy('documentId')
			.orderBy('position')
			.execute(),
		codes: await db
			.selectFrom('code')
			.selectAll()
			.where('studyId', '=', studyId)
			.orderBy('position')
			.execute(),
		segments: (await all('segment')) as Segment[],
		codings: (await all('coding')) as Coding[],
		coders: (await all('coder')) as Coder[],
		cases: await db
			.selectFrom('case')
			.selectAll()
			.where('studyId', '=', studyId)
			.orderBy('position')
			.execute(),
		variables: await db
			.selectFrom('variable')
			.selectAll()
			.where('studyId', '=', studyId)
			.orderBy('position')
			.execute(),
		values: (await all('value')) as Value[]
	};
}
