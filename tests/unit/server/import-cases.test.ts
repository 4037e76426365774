import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ActionName, InputOf } from '#lib/contract/index.ts';
import {
	importCases,
	importDocument,
	gridVariables,
	gridWindow,
	createStudy,
	perform,
	previewCases,
	Refusal,
	undo
} from '#lib/server/actions/index.ts';
import { tableFrom } from '../../analyses.ts';
import { freshHome } from '../../home.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const table = 'participant,profession,ans\n1,Infirmier,4\n2,Médecin,1.5\n3,Médecin,\n';

describe('a table of participants', () => {
	let home: Awaited<ReturnType<typeof freshHome>>;
	let study: string;
	const rows = async () => (await tableFrom(home, study, 'cases', {})).rows;
	const act = <N extends ActionName>(name: N, input: InputOf<N>) => perform(home, study, name, input);

	beforeEach(async () => {
		home = await freshHome();
		study = await createStudy(home, { name: 'Douleur' });
	});
	afterEach(() => home.close());

	it('becomes a case a row and a typed variable a column, as one change that undo takes back whole', async () => {
		const done = await importCases(home, study, 'p.csv', bytes(table));
		expect(done).toMatchObject({
			cases: 3,
			variables: 2,
			values: 5,
			refused: [],
			unmatched: ['1', '2', '3']
		});
		expect(await rows()).toEqual([
			['1', 'Infirmier', 4],
			['2', 'Médecin', 1.5],
			['3', 'Médecin', null]
		]);
		await undo(home, study);
		expect(await rows()).toEqual([]);
	});

	it('is shown before it is kept: types, and what each row would be attached to', async () => {
		await importDocument(home, study, 'a.txt', bytes('Participant 1 : Oui.\n\nParticipant 1 : Non.\n'));
		await importDocument(home, study, 'entretien-2.txt', bytes('Un texte sans tours de parole.'));
		const seen = await previewCases(home, study, 'p.csv', bytes(table));
		expect(seen.columns.map((c) => c.type)).toEqual(['numeric', 'nominal', 'numeric']);
		expect(seen.matches).toEqual([
			{ row: 1, name: '1', documents: [], speakers: ['Participant 1'] },
			{ row: 2, name: '2', documents: ['entretien-2'], speakers: [] },
			{ row: 3, name: '3', documents: [], speakers: [] }
		]);
		expect(seen).toMatchObject({ cases: 3, known: 0, matched: 2 });
		expect(await rows()).toEqual([]);
	});

	it('lists a missing name, a name twice and a value of another type with its row, and keeps the rest', async () => {
		const bad = 'nom,ans\nAna,4\n,5\nAna,6\nBob,beaucoup\n';
		const options = { types: { ans: 'numeric' as const } };
		const expected = [
			{ row: 2, code: 'name-missing', value: '' },
			{ row: 3, code: 'name-twice', value: 'Ana' },
			{ row: 4, code: 'bad-value', value: 'ans: beaucoup' }
		];
		expect((await previewCases(home, study, 'p.csv', bytes(bad), options)).refused).toEqual(expected);
		const done = await importCases(home, study, 'p.csv', bytes(bad), options);
		expect(done.refused).toEqual(expected);
		expect(await rows()).toEqual([
			['Ana', 4],
			['Bob', null]
		]);
	});

	it('imported again corrected changes what is there, and adds nothing twice', async () => {
		await importCases(home, study, 'p.csv', bytes(table));
		const done = await importCases(
			home,
			study,
			'p.csv',
			bytes('participant,profession\n2,Kinésithérapeute\n4,Infirmier\n')
		);
		expect(done).toMatchObject({ cases: 1, variables: 0 });
		expect((await rows()).map((row) => row.slice(0, 2))).toEqual([
			['1', 'Infirmier'],
			['2', 'Kinésithérapeute'],
			['3', 'Médecin'],
			['4', 'Infirmier']
		]);
	});

	it('does not change the type of a variable that is there', async () => {
		await importCases(home, study, 'p.csv', bytes(table));
		const again = bytes('participant,ans\n1,quatre\n');
		const seen = await previewCases(home, study, 'p.csv', again, { types: { ans: 'text' } });
		expect(seen.columns[1]).toMatchObject({ type: 'numeric', existing: true });
		expect(seen.refused).toEqual([{ row: 1, code: 'bad-value', value: 'ans: quatre' }]);
	});

	it('takes an emptied cell for a missing value, and refuses one of another type', async () => {
		await importCases(home, study, 'p.csv', bytes('participant,ans\n1,4\n'));
		const { rows: shown } = await gridWindow(home, study, { limit: 1 }, 'fr');
		const caseId = String(shown[0]?.id);
		const variableId = String((await gridVariables(home, study))[0]?.id);
		await act('value.set', { caseId, variableId, value: '  ' });
		expect(await rows()).toEqual([['1', null]]);
		await expect(act('value.set', { caseId, variableId, value: 'quatre' })).rejects.toThrow(Refusal);
	});

	it('refuses two variables of one name', async () => {
		await importCases(home, study, 'p.csv', bytes(table));
		const { id } = await home.store.db
			.selectFrom('variable')
			.select('id')
			.where('name', '=', 'ans')
			.executeTakeFirstOrThrow();
		await expect(act('variable.update', { id, name: 'profession' })).rejects.toMatchObject({
			code: 'variable-name-taken'
		});
	});
});
