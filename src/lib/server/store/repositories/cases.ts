import type { Case } from '#lib/core/coding/index.ts';
import type { Db } from '../db.ts';
import type { Name } from './names.ts';
import { inParts } from './parts.ts';

export const casesInOrder = (db: Db, studyId: string): Promise<Case[]> =>
	db.selectFrom('case').selectAll().where('studyId', '=', studyId).orderBy('position').execute();

/** The cases that have one of some names, or ids. */
export const casesNamed = (db: Db, studyId: string, named: readonly string[]): Promise<Name[]> =>
	inParts(named, (part) =>
		db
			.selectFrom('case')
			.select(['id', 'name'])
			.where('studyId', '=', studyId)
			.where((eb) => eb.or([eb('id', 'in', part), eb('name', 'in', part)]))
			.execute()
	);

/** The cases of a study in their order, with the rows their values stand in. */
export const caseRows = (db: Db, studyId: string): Promise<Pick<Case, 'id' | 'name' | 'row'>[]> =>
	db
		.selectFrom('case')
		.select(['id', 'name', 'row'])
		.where('studyId', '=', studyId)
		.orderBy('position')
		.execute();

/** The ids of what hangs on a case, in one table. */
export async function idsOfCase(
	db: Db,
	table: 'document' | 'speaker' | 'panelist',
	caseId: string
): Promise<string[]> {
	const rows = await db.selectFrom(table).select('id').where('caseId', '=', caseId).execute();
	return rows.map((row) => row.id);
}

/** Whether a study has any case. */
export async function hasCases(db: Db, studyId: string): Promise<boolean> {
	const row = await db
		.selectFrom('case')
		.select('id')
		.where('studyId', '=', studyId)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** The names of the documents that some cases own or speak in, in the order of documents. */
export async function documentsOfCases(
	db: Db,
	studyId: string,
	caseIds: readonly string[]
): Promise<{ caseId: string; name: string }[]> {
	const documents = db
		.selectFrom('document')
		.select(['caseId', 'name', 'position'])
		.where('studyId', '=', studyId)
		.where('caseId', 'in', caseIds);
	const speakers = db
		.selectFrom('speaker')
		.innerJoin('document', 'document.id', 'speaker.documentId')
		.select(['speaker.caseId', 'document.name', 'document.position'])
		.where('speaker.studyId', '=', studyId)
		.where('speaker.caseId', 'in', caseIds);
	const rows = caseIds.length === 0 ? [] : await documents.union(speakers).orderBy('position').execute();
	return rows.flatMap(({ caseId, name }) => (caseId === null ? [] : { caseId, name }));
}
