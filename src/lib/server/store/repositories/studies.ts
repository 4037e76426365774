import { sql } from 'kysely';
import type { Study } from '#lib/core/coding/index.ts';
import type { Db } from '../db.ts';
import type { Name } from './names.ts';

/** Whether the study is there, in use or in the bin. */
export async function hasStudy(db: Db, studyId: string): Promise<boolean> {
	const row = await db.selectFrom('study').select('id').where('id', '=', studyId).executeTakeFirst();
	return row !== undefined;
}

export async function studyIds(db: Db): Promise<string[]> {
	return (await db.selectFrom('study').select('id').execute()).map((row) => row.id);
}

/** The study of that id, unless it is in the bin. */
export const studyInUse = (db: Db, studyId: string): Promise<Study | undefined> =>
	db
		.selectFrom('study')
		.selectAll()
		.where('id', '=', studyId)
		.where('deletedAt', 'is', null)
		.executeTakeFirst();

/** Studies in use of that id or that name. */
export const studiesCalled = (db: Db, nameOrId: string): Promise<Name[]> =>
	db
		.selectFrom('study')
		.select(['id', 'name'])
		.where('deletedAt', 'is', null)
		.where((eb) => eb.or([eb('id', '=', nameOrId), eb('name', '=', nameOrId)]))
		.execute();

export interface StudyLine extends Study {
	documents: number;
	cases: number;
	codes: number;
	codings: number;
	/** The newest change. */
	changedAt: string;
}

/** Every study, in use or in the bin, with what is in it. */
export function studyLines(db: Db, where: 'in use' | 'in the bin'): Promise<StudyLine[]> {
	const count = (table: 'document' | 'case' | 'code' | 'coding') =>
		sql<number>`(select count(*) from ${sql.table(table)} where "studyId" = "study"."id")`;
	return db
		.selectFrom('study')
		.selectAll('study')
		.select([
			count('document').as('documents'),
			count('case').as('cases'),
			count('code').as('codes'),
			count('coding').as('codings'),
			sql<string>`coalesce((select max("at") from "journal" where "studyId" = "study"."id"), "study"."createdAt")`.as(
				'changedAt'
			)
		])
		.where('deletedAt', where === 'in the bin' ? 'is not' : 'is', null)
		.execute();
}
