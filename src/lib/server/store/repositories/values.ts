import type { Value } from '#lib/core/survey/index.ts';
import type { Db } from '../db.ts';
import { inParts } from './parts.ts';

export const valueIn = (db: Db, caseId: string, variableId: string): Promise<Value | undefined> =>
	db
		.selectFrom('value')
		.selectAll()
		.where('caseId', '=', caseId)
		.where('variableId', '=', variableId)
		.executeTakeFirst();

export const valuesOfVariable = (db: Db, variableId: string): Promise<Value[]> =>
	db.selectFrom('value').selectAll().where('variableId', '=', variableId).execute();

export async function valueIdsOfVariable(db: Db, variableId: string): Promise<string[]> {
	const rows = await db.selectFrom('value').select('id').where('variableId', '=', variableId).execute();
	return rows.map((row) => row.id);
}

/** Every value of a study, with the case and the variable it belongs to. */
export const valuesOfCases = (
	db: Db,
	studyId: string
): Promise<Pick<Value, 'caseId' | 'variableId' | 'value'>[]> =>
	db.selectFrom('value').select(['caseId', 'variableId', 'value']).where('studyId', '=', studyId).execute();

/** The values of some variables: of every case, or of some. */
export function valuesOf(
	db: Db,
	variableIds: readonly string[],
	caseIds?: readonly string[]
): Promise<Pick<Value, 'caseId' | 'variableId' | 'value'>[]> {
	if (variableIds.length === 0) return Promise.resolve([]);
	const read = (part?: readonly string[]) => {
		const query = db
			.selectFrom('value')
			.select(['caseId', 'variableId', 'value'])
			.where('variableId', 'in', variableIds);
		return (part ? query.where('caseId', 'in', part) : query).execute();
	};
	return caseIds ? inParts(caseIds, read) : read();
}

/** The attributes of some cases, none that a questionnaire brought, in the order of variables. */
export const attributesOfCases = (
	db: Db,
	caseIds: readonly string[]
): Promise<{ caseId: string; name: string; value: string }[]> =>
	db
		.selectFrom('value')
		.innerJoin('variable', 'variable.id', 'value.variableId')
		.select(['caseId', 'name', 'value'])
		.where('caseId', 'in', caseIds)
		.where('datasetId', 'is', null)
		.orderBy('variable.position')
		.execute();
