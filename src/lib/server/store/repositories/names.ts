import type { Db } from '../db.ts';

/** What goes by its name: no two documents of a study, and no two cases, share one. */
type Named = 'document' | 'case';

export interface Name {
	id: string;
	name: string;
}

/** The names there are, in no order: a document's position stands behind its text, which would be read along. */
export const namesOf = (db: Db, table: Named, studyId: string): Promise<Name[]> =>
	db.selectFrom(table).select(['id', 'name']).where('studyId', '=', studyId).execute();

export const namesInOrder = (db: Db, table: Named, studyId: string): Promise<Name[]> =>
	db.selectFrom(table).select(['id', 'name']).where('studyId', '=', studyId).orderBy('position').execute();

/** The id of the one so named, leaving aside `except`. */
export async function idNamed(
	db: Db,
	table: Named,
	studyId: string,
	name: string,
	except?: string
): Promise<string | undefined> {
	let query = db.selectFrom(table).select('id').where('studyId', '=', studyId).where('name', '=', name);
	if (except !== undefined) query = query.where('id', '!=', except);
	return (await query.executeTakeFirst())?.id;
}
