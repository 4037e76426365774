import { afterEach, beforeEach, expect, it } from 'vitest';
import { ColumnBuilder, type Column, type Variable } from '#lib/core/survey/index.ts';
import {
	exportStudy,
	importStudy,
	listStudies,
	redo,
	totals,
	undo,
	type Session
} from '#lib/server/actions/index.ts';
import { change, datasetsThere, insertDataset, newId, respondentRows } from '#lib/server/store/index.ts';
import { freshHome } from '../../../home.ts';
import { changesOf, rowsOf } from '../../../rows.ts';
import { act, refusalOf, studyWith } from './work.ts';

let anne: Awaited<ReturnType<typeof freshHome>>;
let lea: Session;
let study: string;
beforeEach(async () => {
	anne = await freshHome('Anne Martin');
	lea = { store: anne.store, coder: 'Léa Blanc' };
	study = await studyWith(anne);
});
afterEach(() => anne.close());

function columnOf(cells: readonly string[]): Column {
	const builder = new ColumnBuilder();
	for (const cell of cells) builder.add(cell);
	return builder.finish();
}

/** Three respondents, the second of them a case of the study, and two questions. Brought in as an import will. */
async function bring(caseRow: number): Promise<{ dataset: string; questions: string[] }> {
	const id = newId();
	const question = (name: string, position: number): Variable => ({
		id: newId(),
		studyId: study,
		datasetId: id,
		name,
		label: '',
		type: 'ordinal',
		scale: null,
		setName: null,
		position
	});
	const questions = [question('q1', 0), question('q2', 1)];
	const order = { studyId: study, coder: anne.coder, action: 'case.import' } as const;
	await change(anne.store.db, order, async (writer, say) => {
		const row = { id, studyId: study, name: 'Enquête', sourceName: 'q.csv', createdAt: writer.at };
		await insertDataset(
			writer,
			{ ...row, respondents: 3, cases: columnOf(['', String(caseRow), '']) },
			questions.map((variable, i) => ({ variable, column: columnOf(i ? ['5', '', '1'] : ['2', '3', '3']) }))
		);
		return say({ count: 3, name: 'q.csv' });
	});
	return { dataset: id, questions: questions.map((one) => one.id) };
}

const someone = async (): Promise<{ id: string; row: number }> => {
	const { id } = (await act(lea, study, 'case.create', { name: 'Paul' })).result;
	return { id, row: Number((await rowsOf(anne, study))['case']?.[0]?.['row']) };
};

it('A dataset is one change of a few bytes; its undo marks it and moves nothing', async () => {
	const { row } = await someone();
	const { dataset } = await bring(row);
	const { change: entered } = changesOf(await rowsOf(anne, study)).at(-1) ?? { change: {} };
	expect(entered).toMatchObject({ kind: 'dataset', rowId: dataset, keptId: null });
	expect(JSON.stringify(entered).length).toBeLessThan(400);
	const there = await datasetsThere(anne.store.db, study);
	expect(there.map(respondentRows)).toEqual([[0, row, 0]]);
	expect(await totals(anne, study)).toMatchObject({ variables: 2 });

	await undo(anne, study);
	expect(await datasetsThere(anne.store.db, study)).toEqual([]);
	expect(await totals(anne, study)).toMatchObject({ variables: 0 });
	expect((await rowsOf(anne, study))['valueColumn']).toHaveLength(2);
	await redo(anne, study);
	expect(await datasetsThere(anne.store.db, study)).toEqual(there);
	expect(await totals(anne, study)).toMatchObject({ variables: 2 });
});

it('A dataset is not undone when somebody has changed one of its variables, and not redone when who answered is gone', async () => {
	const { id, row } = await someone();
	const { questions } = await bring(row);
	await act(lea, study, 'variable.update', { id: questions[0] ?? '', label: 'Dormez-vous bien ?' });
	expect(await refusalOf(undo(anne, study))).toBe('changed-since');
	await undo(lea, study);
	expect(await refusalOf(act(lea, study, 'case.delete', { id }))).toBe('case-in-use');
	await undo(anne, study);
	await act(lea, study, 'case.delete', { id });
	expect(await refusalOf(redo(anne, study))).toBe('changed-since');
	await undo(lea, study);
	await redo(anne, study);
	expect(await refusalOf(undo(lea, study))).toBe('changed-since');
});

it('The columns of a dataset are no attributes: they are neither edited nor deleted as one', async () => {
	const { id: caseId, row } = await someone();
	const { questions } = await bring(row);
	const [variableId = ''] = questions;
	expect(await refusalOf(act(anne, study, 'value.set', { caseId, variableId, value: '4' }))).toBe(
		'not-found'
	);
	expect(await refusalOf(act(anne, study, 'variable.delete', { id: variableId }))).toBe('not-found');
	const columns = (await rowsOf(anne, study))['valueColumn'];
	await act(anne, study, 'variable.update', { id: variableId, type: 'date' });
	expect((await rowsOf(anne, study))['valueColumn']).toEqual(columns);
});

it('A dataset leaves with its study and comes in beside it, marked or not', async () => {
	const { row } = await someone();
	await bring(row);
	await undo(anne, study);
	const copy = await importStudy(anne, (await exportStudy(anne, study)).bytes);
	expect(await datasetsThere(anne.store.db, copy.id)).toEqual([]);
	await redo(anne, copy.id);
	expect((await datasetsThere(anne.store.db, copy.id)).map(respondentRows)).toEqual([[0, row, 0]]);
	expect(await listStudies(anne)).toHaveLength(2);
});
