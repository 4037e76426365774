import { sql } from 'kysely';
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

/** The names of the documents each case owns or speaks in, in the order of documents. */
export async function documentsOfCases(db: Db, studyId: string): Promise<{ caseId: string; name: string }[]> {
	const { rows } = await sql<{ caseId: string; name: string }>`
		select distinct "caseId", "name", "position" from (
			select "caseId", "name", "position" from "document"
				where "studyId" = ${studyId} and "caseId" is not null
			union
			select "speaker"."caseId", "document"."name", "document"."position" from "speaker"
				inner join "document" on "document"."id" = "speaker"."documentId"
				where "speaker"."studyId" = ${studyId} and "speaker"."caseId" is not null
		) as "owned" order by "position"`.execute(db);
	return rows;
}
