import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStudy, importCases, importCodings, importDocument } from '#lib/server/actions/index.ts';
import { tableFrom } from '../../analyses.ts';
import { freshHome } from '../../home.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('tables that leave a study', () => {
	let home: Awaited<ReturnType<typeof freshHome>>;
	let study: string;

	beforeAll(async () => {
		home = await freshHome();
		study = await createStudy(home, { name: 'Douleur' });
		await importDocument(
			home,
			study,
			'entretien-1.txt',
			bytes('Participant 1 : Je me sens seule.\n\nParticipant 1 : Et fatiguée, surtout le soir.\n')
		);
		await importCases(
			home,
			study,
			'p.csv',
			bytes('participant;profession;ans\n1;Infirmier;4,5\n2;Médecin;\n')
		);
		await importCodings(
			home,
			study,
			'c.csv',
			bytes(
				'participant;thème;code;citation\n1;Vécu;Solitude;Je me sens seule\n1;Vécu;Fatigue > Soir;fatiguée, surtout le soir\n'
			)
		);
	});
	afterAll(() => home.close());

	it('give a passage with its words, its code and the attributes of who said it', async () => {
		const table = await tableFrom(home, study, 'passages', { code: 'Solitude' });
		expect(table.columns.map((c) => c.label)).toEqual([
			'Document',
			'Participant',
			'profession',
			'ans',
			'Locuteur',
			'Code',
			'Verbatim',
			'Début',
			'Fin',
			'Codé par',
			'Citation marquée'
		]);
		expect(table.rows).toEqual([
			[
				'entretien-1',
				'1',
				'Infirmier',
				4.5,
				'Participant 1',
				'Vécu > Solitude',
				'Je me sens seule',
				16,
				32,
				'Anne Martin',
				null
			]
		]);
	});

	it('give the participants with numbers as numbers and nothing for what is missing', async () => {
		const table = await tableFrom(home, study, 'cases', {});
		expect(table.columns.map((c) => [c.label, c.type])).toEqual([
			['Participant', 'text'],
			['profession', 'text'],
			['ans', 'number']
		]);
		expect(table.rows).toEqual([
			['1', 'Infirmier', 4.5],
			['2', 'Médecin', null]
		]);
	});
});
