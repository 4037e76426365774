import { cellAt, columnFromBytes, rowsOf, type Dataset } from '#lib/core/survey/index.ts';
import type { Db } from '../db.ts';
import { inflate } from '../kept.ts';

/** The datasets of a study. Every reader of datasets begins here: those whose import is undone are not there. */
export const datasetsThere = (db: Db, studyId: string): Promise<Dataset[]> =>
	db.selectFrom('dataset').selectAll().where('studyId', '=', studyId).where('undone', '=', 0).execute();

/** The rows of the cases that answer in a dataset, in the order of respondents; 0 for nobody of the study. */
export function respondentRows({ cases }: Pick<Dataset, 'cases'>): number[] {
	if (!cases) return [];
	const column = columnFromBytes(inflate(cases));
	return Array.from({ length: rowsOf(column) }, (_, at) => Number(cellAt(column, at)));
}

/** Whether a case answers in a dataset of the study. */
export async function isRespondent(db: Db, studyId: string, row: number): Promise<boolean> {
	return (await datasetsThere(db, studyId)).some((dataset) => respondentRows(dataset).includes(row));
}
