import { cellAt, columnFromBytes, rowsOf, type Column } from '#lib/core/survey/index.ts';
import type { Db } from '../db.ts';
import { inflate } from '../kept.ts';
import { inParts } from './parts.ts';
import { attributesInOrder } from './variables.ts';

/** The columns of some variables, by the variable; none for one without any value. */
export async function columnsOf(db: Db, variableIds: readonly string[]): Promise<Map<string, Column>> {
	const rows = await inParts(variableIds, (part) =>
		db.selectFrom('valueColumn').select(['id', 'data']).where('id', 'in', part).execute()
	);
	return new Map(rows.map(({ id, data }) => [id, columnFromBytes(inflate(data))]));
}

/** The value of one variable for one case, by its row; '' for none. */
export async function valueAt(db: Db, variableId: string, row: number): Promise<string> {
	const column = (await columnsOf(db, [variableId])).get(variableId);
	return column ? cellAt(column, row) : '';
}

/** Every value of a variable with the row of its case. */
export async function valuesOfVariable(
	db: Db,
	variableId: string
): Promise<{ row: number; value: string }[]> {
	const column = (await columnsOf(db, [variableId])).get(variableId);
	if (!column) return [];
	return Array.from({ length: rowsOf(column) }, (_, row) => ({ row, value: cellAt(column, row) })).filter(
		({ value }) => value !== ''
	);
}

/** The values of some variables for some cases, by their rows: for each variable one for each case, '' for none. */
export async function valuesAt(
	db: Db,
	variableIds: readonly string[],
	rows: readonly number[]
): Promise<Map<string, string[]>> {
	const columns = await columnsOf(db, variableIds);
	return new Map(
		variableIds.map((id) => {
			const column = columns.get(id);
			return [id, rows.map((row) => (column ? cellAt(column, row) : ''))];
		})
	);
}

export interface CaseValue {
	caseId: string;
	variableId: string;
	value: string;
}

/** The values of some attributes: of every case, or of some. */
export async function valuesOf(
	db: Db,
	variableIds: readonly string[],
	caseIds?: readonly string[]
): Promise<CaseValue[]> {
	if (variableIds.length === 0) return [];
	const ofStudy = (part?: readonly string[]) => {
		const query = db
			.selectFrom('case')
			.select(['id', 'row'])
			.where('studyId', 'in', (eb) =>
				eb.selectFrom('variable').select('studyId').where('id', 'in', variableIds)
			);
		return (part ? query.where('id', 'in', part) : query).execute();
	};
	const cases = caseIds ? await inParts(caseIds, ofStudy) : await ofStudy();
	return Array.from(await columnsOf(db, variableIds)).flatMap(([variableId, column]) =>
		cases.flatMap(({ id: caseId, row }) => {
			const value = cellAt(column, row);
			return value === '' ? [] : [{ caseId, variableId, value }];
		})
	);
}

/** The attributes of some cases, in the order of variables. */
export async function attributesOfCases(
	db: Db,
	studyId: string,
	caseIds: readonly string[]
): Promise<{ caseId: string; name: string; value: string }[]> {
	const attributes = await attributesInOrder(db, studyId);
	const values = Map.groupBy(
		await valuesOf(
			db,
			attributes.map(({ id }) => id),
			caseIds
		),
		({ variableId }) => variableId
	);
	return attributes.flatMap(({ id, name }) =>
		(values.get(id) ?? []).map(({ caseId, value }) => ({ caseId, name, value }))
	);
}
