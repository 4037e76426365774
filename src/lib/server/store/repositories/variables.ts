import type { Variable } from '#lib/core/survey/index.ts';
import type { Db } from '../db.ts';

/** The variable so named in a dataset, or among the attributes of cases, leaving aside `except`. */
export async function variableIdNamed(
	db: Db,
	studyId: string,
	datasetId: string | null,
	name: string,
	except?: string
): Promise<string | undefined> {
	let query = db
		.selectFrom('variable')
		.select('id')
		.where('studyId', '=', studyId)
		.where('datasetId', datasetId === null ? 'is' : '=', datasetId)
		.where('name', '=', name);
	if (except !== undefined) query = query.where('id', '!=', except);
	return (await query.executeTakeFirst())?.id;
}

/** The attributes of cases, which no questionnaire brought. */
const attributes = (db: Db, studyId: string) =>
	db.selectFrom('variable').where('studyId', '=', studyId).where('datasetId', 'is', null);

export const attributesOfStudy = (db: Db, studyId: string): Promise<Variable[]> =>
	attributes(db, studyId).selectAll().orderBy('position').execute();

export const attributesInOrder = (
	db: Db,
	studyId: string
): Promise<Pick<Variable, 'id' | 'name' | 'label' | 'type'>[]> =>
	attributes(db, studyId).select(['id', 'name', 'label', 'type']).orderBy('position').execute();
