import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check, gridVariables, importCases, redo, undo, type Session } from '#lib/server/actions/index.ts';
import { caseRows, columnsOf, valueAt, valuesAt } from '#lib/server/store/index.ts';
import { tableFrom } from '../../../analyses.ts';
import { freshHome } from '../../../home.ts';
import { disagreements } from '../../../replay.ts';
import { changesOf, material, rowsOf } from '../../../rows.ts';
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

const PEOPLE = 1500;
/** A table of many participants: few sites, some missing; scores that are all different, one in seven missing. */
function people(site: (i: number) => string, score: (i: number) => string): Uint8Array {
	const lines = Array.from({ length: PEOPLE }, (_, i) => `P${i},${site(i)},${score(i)}`);
	return new TextEncoder().encode(`nom,site,score\n${lines.join('\n')}\n`);
}
const site = (i: number): string => ['Lyon', 'Nantes', ''][i % 3] ?? '';
const score = (i: number): string => (i % 7 ? String(i / 4) : '');
const bring = (who: Session, table = people(site, score)) =>
	importCases(who, study, 'p.csv', table, { matchTo: 'none' });

const set = async (who: Session, name: string, variable: string, value: string) => {
	const cases = await caseRows(anne.store.db, study);
	const caseId = cases.find((one) => one.name === name)?.id ?? '';
	const variables = await gridVariables(anne, study);
	const variableId = variables.find((one) => one.name === variable)?.id ?? '';
	return act(who, study, 'value.set', { caseId, variableId, value });
};
const shown = async (name: string) =>
	(await tableFrom(anne, study, 'cases', {})).rows.find(([first]) => first === name);
const caseId = async (name: string): Promise<string> =>
	(await caseRows(anne.store.db, study)).find((one) => one.name === name)?.id ?? '';

describe('The values of a variable', () => {
	it('stand in one row, in the order of the numbers of their cases, and are read cell by cell or side by side', async () => {
		await bring(anne);
		const { db } = anne.store;
		const columns = (await rowsOf(anne, study))['valueColumn'] ?? [];
		expect(columns).toHaveLength(2);
		const variables = (await gridVariables(anne, study)).map(({ id }) => id);
		const [sites = '', scores = ''] = variables;
		const cases = await caseRows(db, study);
		expect(cases.slice(0, 3).map(({ name }) => name)).toEqual(['P0', 'P1', 'P2']);
		expect(await valueAt(db, sites, cases[4]?.row ?? 0)).toBe('Nantes');
		expect(await valueAt(db, scores, cases[4]?.row ?? 0)).toBe('1');
		const page = cases.slice(1400, 1403).map(({ row }) => row);
		expect([...(await valuesAt(db, variables, page)).values()]).toEqual([
			['', 'Lyon', 'Nantes'],
			['', '350.25', '350.5']
		]);
		expect((await columnsOf(db, [scores])).get(scores)?.kind).toBe('numbers');
		expect(await shown('P1499')).toEqual(['P1499', '', 374.75].map((cell) => cell || null));
	});

	it('come in as one small change a variable, which undo and redo take by reference', async () => {
		await bring(anne);
		const written = changesOf(await rowsOf(anne, study)).slice(-4);
		expect(written.map(({ change }) => [change['kind'], change['table']])).toEqual([
			['insertMany', 'variable'],
			['insertMany', 'case'],
			['column', 'valueColumn'],
			['column', 'valueColumn']
		]);
		expect(JSON.stringify(written).length).toBeLessThan(4000);
		const after = await material(anne, study);
		const kept = async (): Promise<number> => (await rowsOf(anne, study))['kept']?.length ?? 0;
		await undo(anne, study);
		expect(await rowsOf(anne, study)).toMatchObject({ case: [], variable: [], valueColumn: [] });
		const once = await kept();
		for (let i = 0; i < 3; i++) {
			await redo(anne, study);
			expect(await material(anne, study)).toEqual(after);
			await undo(anne, study);
		}
		// What is kept for undo and redo is kept once, however often.
		expect(await kept()).toBe(once);
		expect(await disagreements(anne, study)).toEqual([]);
	});

	it('that an import replaced come back, and the cells another coder has set meanwhile stay', async () => {
		await bring(anne);
		await act(lea, study, 'case.create', { name: 'Zoé' });
		await bring(
			anne,
			people(
				() => 'Brest',
				() => ''
			)
		);
		await set(lea, 'Zoé', 'site', 'Metz');
		await undo(anne, study);
		expect([await shown('P4'), await shown('P5')]).toEqual([
			['P4', 'Nantes', 1],
			['P5', null, 1.25]
		]);
		expect(await shown('Zoé')).toEqual(['Zoé', 'Metz', null]);
		await redo(anne, study);
		expect([await shown('P4'), await shown('Zoé')]).toEqual([
			['P4', 'Brest', 1],
			['Zoé', 'Metz', null]
		]);
		expect(await disagreements(anne, study)).toEqual([]);
	});

	it('are not taken back when another coder has changed one of them', async () => {
		await bring(anne);
		await set(lea, 'P4', 'site', 'Metz');
		const before = await rowsOf(anne, study);
		expect(await refusalOf(undo(anne, study))).toBe('changed-since');
		expect(await rowsOf(anne, study)).toEqual(before);
		await undo(lea, study);
		await undo(anne, study);
		expect((await rowsOf(anne, study))['valueColumn']).toEqual([]);
	});

	it('edited one by one are journaled one by one', async () => {
		await bring(anne);
		const before = await material(anne, study);
		await set(anne, 'P4', 'site', 'Metz');
		const [last] = changesOf(await rowsOf(anne, study)).slice(-1);
		const row = (await caseRows(anne.store.db, study))[4]?.row;
		expect(last?.change).toMatchObject({ kind: 'cells', table: 'valueColumn', keptId: null });
		expect(JSON.parse(String(last?.change['before']))).toEqual([{ row, value: 'Nantes' }]);
		expect(JSON.parse(String(last?.change['after']))).toEqual([{ row, value: 'Metz' }]);
		await undo(anne, study);
		expect(await material(anne, study)).toEqual(before);
	});

	it('go with their case and come back with it', async () => {
		await bring(anne);
		const before = await material(anne, study);
		const gone = await caseId('P8');
		await act(anne, study, 'case.delete', { id: gone });
		expect(await check(anne)).toEqual([]);
		await undo(anne, study);
		expect(await material(anne, study)).toEqual(before);
		await act(anne, study, 'case.delete', { id: await caseId('P7') });
		await undo(anne, study);
		expect(await material(anne, study)).toEqual(before);
	});
});

describe('The number of a case', () => {
	it('is never given to another, not even after the case is undone', async () => {
		await act(anne, study, 'variable.create', { name: 'site', type: 'nominal' });
		await act(anne, study, 'case.create', { name: 'Paul' });
		const [first] = await caseRows(anne.store.db, study);
		await undo(anne, study);
		await act(lea, study, 'case.create', { name: 'Nour' });
		await set(lea, 'Nour', 'site', 'Lyon');
		await redo(anne, study);
		const rows = new Map((await caseRows(anne.store.db, study)).map(({ name, row }) => [name, row]));
		expect(rows.get('Paul')).toBe(first?.row);
		expect(rows.get('Nour')).not.toBe(first?.row);
		expect(await shown('Paul')).toEqual(['Paul', null]);
		expect(await shown('Nour')).toEqual(['Nour', 'Lyon']);
	});
});

describe('Undo is refused', () => {
	beforeEach(async () => {
		await act(lea, study, 'variable.create', { name: 'site', type: 'nominal' });
	});

	it('when a case would go whose attribute another coder has set', async () => {
		await act(anne, study, 'case.create', { name: 'Paul' });
		await set(lea, 'Paul', 'site', 'Lyon');
		expect(await refusalOf(undo(anne, study))).toBe('changed-since');
	});

	it('when a value would come back for a case that is gone', async () => {
		await act(lea, study, 'case.create', { name: 'Paul' });
		await set(anne, 'Paul', 'site', 'Lyon');
		await set(anne, 'Paul', 'site', '');
		await act(lea, study, 'case.delete', { id: await caseId('Paul') });
		const before = await rowsOf(anne, study);
		expect(await refusalOf(undo(anne, study))).toBe('changed-since');
		expect(await rowsOf(anne, study)).toEqual(before);
	});

	it('when the variable of the value is gone', async () => {
		await act(lea, study, 'case.create', { name: 'Paul' });
		await set(anne, 'Paul', 'site', 'Lyon');
		await set(anne, 'Paul', 'site', '');
		const [variable] = await gridVariables(anne, study);
		await act(lea, study, 'variable.delete', { id: variable?.id ?? '' });
		expect(await refusalOf(undo(anne, study))).toBe('changed-since');
	});
});
