import { columnToBytes, type Column, type Dataset, type Variable } from '#lib/core/survey/index.ts';
import type { Change } from './changes.ts';
import { compress } from './kept.ts';
import { fingerprint, hashOf } from './prints.ts';
import type { Writer } from './writer.ts';

/** SQLite takes 32,766 parameters a statement; columns are long. */
const COLUMNS_AT_ONCE = 20;

const datasetColumns = ['id', 'studyId', 'name', 'sourceName', 'respondents', 'createdAt'];
const variableColumns = ['id', 'name', 'label', 'type', 'scale', 'setName', 'position'];

/** One fingerprint of a dataset, its variables and their columns; undefined when it is not there. */
async function printOf({ trx, studyId }: Writer, id: string): Promise<string | undefined> {
	const dataset = await trx
		.selectFrom('dataset')
		.selectAll()
		.where('id', '=', id)
		.where('studyId', '=', studyId)
		.executeTakeFirst();
	if (!dataset) return undefined;
	const variables = await trx
		.selectFrom('variable')
		.leftJoin('valueColumn', 'valueColumn.id', 'variable.id')
		.selectAll('variable')
		.select('print')
		.where('datasetId', '=', id)
		.execute();
	return hashOf(
		fingerprint(datasetColumns, [dataset]),
		dataset.cases ?? '',
		fingerprint([...variableColumns, 'print'], variables)
	);
}

/**
 * Puts in a dataset with its variables and their columns, a cell a respondent. However long it is, the journal holds
 * its id and one fingerprint; undo marks it and takes nothing out.
 */
export async function insertDataset(
	writer: Writer,
	dataset: Omit<Dataset, 'cases' | 'undone'> & { cases: Column | null },
	questions: readonly { variable: Variable; column: Column }[]
): Promise<void> {
	const { trx, studyId } = writer;
	const { id } = dataset;
	const cases = dataset.cases && compress(columnToBytes(dataset.cases));
	await trx
		.insertInto('dataset')
		.values({ ...dataset, cases, undone: 0 })
		.execute();
	for (let i = 0; i < questions.length; i += COLUMNS_AT_ONCE) {
		const some = questions.slice(i, i + COLUMNS_AT_ONCE);
		await trx
			.insertInto('variable')
			.values(some.map(({ variable }) => variable))
			.execute();
		const columns = some.map(({ variable, column }) => {
			const bytes = columnToBytes(column);
			return { id: variable.id, studyId, data: compress(bytes), print: hashOf(bytes) };
		});
		await trx.insertInto('valueColumn').values(columns).execute();
	}
	const after = { undone: 0, print: (await printOf(writer, id)) ?? '' };
	writer.changes.push({ kind: 'dataset', table: 'dataset', id, after });
}

/** Marks a dataset as undone, or no longer so. Returns whether it is as it was left. */
export async function revertDataset(
	writer: Writer,
	{ id, after }: Change & { kind: 'dataset' }
): Promise<boolean> {
	const print = await printOf(writer, id);
	if (print !== after.print) return false;
	const undone = after.undone === 0 ? 1 : 0;
	await writer.set('dataset', [id], { undone });
	writer.changes.push({ kind: 'dataset', table: 'dataset', id, after: { undone, print } });
	return true;
}
