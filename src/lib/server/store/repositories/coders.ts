import type { Coder } from '#lib/core/coding/index.ts';
import type { Db } from '../db.ts';
import type { Name } from './names.ts';

/** The id of the coder so named; undefined for one who has not changed the study yet. */
export async function coderIdNamed(db: Db, studyId: string, name: string): Promise<string | undefined> {
	const row = await db
		.selectFrom('coder')
		.select('id')
		.where('studyId', '=', studyId)
		.where('name', '=', name)
		.executeTakeFirst();
	return row?.id;
}

export async function insertCoder(db: Db, coder: Coder): Promise<void> {
	await db.insertInto('coder').values(coder).execute();
}

export const codersOfStudy = (db: Db, studyId: string): Promise<Name[]> =>
	db.selectFrom('coder').select(['id', 'name']).where('studyId', '=', studyId).execute();

/** The names of all coders in their alphabetical order. */
export async function coderNamesInOrder(db: Db, studyId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('coder')
		.select('name')
		.where('studyId', '=', studyId)
		.orderBy('name')
		.execute();
	return rows.map((row) => row.name);
}
