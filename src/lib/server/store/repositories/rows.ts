import type { Db } from '../db.ts';
import type { StudyTable, StudyTables } from '../schema.ts';

/** Every row a study has in a table, whole and in no order. */
export function rowsOfStudy<T extends Exclude<StudyTable, 'study'>>(
	db: Db,
	table: T,
	studyId: string
): Promise<StudyTables[T][]> {
	// Kysely wants the table's name at compile time: any one stands for all, and the rows are that table's.
	const rows: unknown = db
		.selectFrom(table as 'case')
		.selectAll()
		.where('studyId', '=', studyId)
		.execute();
	return rows as Promise<StudyTables[T][]>;
}

/** The ids of every row a study has in a table. */
export async function idsOfStudy(
	db: Db,
	table: Exclude<StudyTable, 'study'>,
	studyId: string
): Promise<string[]> {
	const rows = await db
		.selectFrom(table as 'case')
		.select('id')
		.where('studyId', '=', studyId)
		.execute();
	return rows.map((row) => row.id);
}

/** The place after the last, from 0. */
export async function nextPosition(
	db: Db,
	table: 'case' | 'variable' | 'document',
	studyId: string
): Promise<number> {
	const { last } = await db
		.selectFrom(table)
		.select((eb) => eb.fn.max<number | null>('position').as('last'))
		.where('studyId', '=', studyId)
		.executeTakeFirstOrThrow();
	return last === null ? 0 : last + 1;
}
