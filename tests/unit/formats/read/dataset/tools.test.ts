import { describe, expect, it } from 'vitest';
import { importSummary, openDataset, type ReadDataset } from '#lib/formats/read/index.ts';
import { cellsOf, readText } from './files.ts';

const lines = (...rows: string[]): string => rows.join('\n') + '\n';
const again = (count: number, ...rows: string[]): string[] =>
	Array.from({ length: count * rows.length }, (_, index) =>
		(rows[index % rows.length] ?? '').replace('#', String(index + 1))
	);
const named = ({ book }: ReadDataset) => book.variables.map(({ name }) => name);
const variable = ({ book }: ReadDataset, name: string) =>
	book.variables.find((question) => question.name === name);

describe('Qualtrics', () => {
	const text = lines(
		'StartDate,Status,Finished,ResponseId,Q1,Q4_1,Q4_2,Q4_8_TEXT,Q5_1,Q5_2,Q5_3',
		'Start Date,Response Type,Finished,Response ID,Votre sexe,Outils - Selected Choice - R,Outils - Selected Choice - SPSS,Outils - Autre - Text,Accord - La charge,Accord - L’équipe,Accord - Le salaire',
		...[
			'startDate',
			'status',
			'finished',
			'_recordId',
			'QID1',
			'QID4',
			'QID4',
			'QID4_8_TEXT',
			'QID5_1',
			'QID5_2',
			'QID5_3'
		]
			.map((id) => `"{""ImportId"":""${id}""}"`)
			.join(',')
			.split('\n'),
		'2021-03-01 10:00:00,Survey Preview,True,R_0,Femme,R,,,Agree,Neutral,Agree',
		...again(
			6,
			'2021-03-01 10:00:00,IP Address,True,R_#,Femme,R,SPSS,,Agree,Neutral,Disagree',
			'2021-03-01 10:00:00,IP Address,False,R_#,Homme,,SPSS,Stata,Disagree,Agree,Strongly agree'
		),
		'2021-03-01 10:00:00,Spam,True,R_99,Femme,R,,,Agree,Neutral,Agree'
	);

	it('has three header rows, previews, and the parts of each question', async () => {
		const dataset = await readText(text);
		const summary = importSummary(dataset);
		expect(summary).toMatchObject({ format: 'qualtrics-csv', headerRows: 3 });
		expect(summary.rows).toEqual({
			inFile: 14,
			blank: 0,
			preview: 1,
			excluded: [
				{ rule: 'tests', n: 0 },
				{ rule: 'spam', n: 1 }
			],
			respondents: 12,
			partial: 6
		});
		expect(dataset.book.id).toBe('ResponseId');
		expect(variable(dataset, 'Q1')?.label).toBe('Votre sexe');
		expect(summary.sets).toMatchObject([
			{
				name: 'Q4',
				label: 'Outils',
				kind: 'indicators',
				options: [
					{ option: 'R', n: 6 },
					{ option: 'SPSS', n: 12 }
				],
				base: 12
			}
		]);
		expect(variable(dataset, 'Q4_8_TEXT')).toMatchObject({ type: 'text', otherOf: 'Q4' });
		expect(dataset.book.batteries).toMatchObject([{ name: 'Q5', items: ['Q5_1', 'Q5_2', 'Q5_3'] }]);
		expect(dataset.book.batteries[0]?.scale.map(({ value }) => value)).toEqual([
			'Disagree',
			'Neutral',
			'Agree',
			'Strongly agree'
		]);
	});
});

describe('LimeSurvey', () => {
	it('as codes: sub-questions in brackets, partials without a date', async () => {
		const dataset = await readText(
			lines(
				'id,submitdate,lastpage,startlanguage,q1[SQ001],q1[SQ002],q1[other]',
				...again(4, '#,2021-03-01 10:00:00,3,fr,Y,N,', '#,,2,fr,N,Y,vélo')
			)
		);
		expect(dataset.format).toBe('limesurvey-csv');
		expect(named(dataset).slice(4)).toEqual(['q1_SQ001', 'q1_SQ002', 'q1_other']);
		expect(importSummary(dataset)).toMatchObject({
			rows: { respondents: 8, partial: 4 },
			sets: [{ name: 'q1', options: [{ n: 4 }, { n: 4 }] }]
		});
		expect(variable(dataset, 'q1_other')?.otherOf).toBe('q1');
	});

	it('as full texts in French, where N/A is a question not shown', async () => {
		const dataset = await readText(
			lines(
				'ID de la réponse,Date de soumission,Dernière page vue,Langue de départ,Votre âge,Vos aides [Horaire],Vos aides [Poste]',
				...again(5, '#,2021-03-01,3,fr,55,Oui,Non', '#,2021-03-01,3,fr,60,N/A,N/A')
			)
		);
		expect(dataset.format).toBe('limesurvey-csv');
		expect(openDataset(dataset).setView('vos_aides')?.n).toMatchObject({
			base: 5,
			notInBase: 5,
			noneTicked: 0
		});
	});
});

describe('the forms of offices', () => {
	it('Google Forms: grids in brackets, several answers in one cell', async () => {
		const dataset = await readText(
			lines(
				'Horodateur,Vos outils,"Notez… [La charge]","Notez… [L’équipe]"',
				...again(
					6,
					'01/03/2021 10:00:00,"R, SPSS",Bien,Excellent',
					'02/03/2021 10:00:00,R,Moyen,Bien',
					'03/03/2021 10:00:00,"SPSS, Excel",Mauvais,Bien',
					'04/03/2021 10:00:00,Excel,Bien,Bien',
					'31/03/2021 10:00:00,SPSS,Bien,Bien'
				)
			)
		);
		expect(dataset.format).toBe('google-forms-csv');
		expect(dataset.book.batteries).toMatchObject([{ items: ['Notez… [La charge]', 'Notez… [L’équipe]'] }]);
		expect(dataset.book.sets).toMatchObject([{ kind: 'delimited', separator: ', ' }]);
		expect(variable(dataset, 'Horodateur')).toMatchObject({ type: 'date', dateOrder: 'day-first' });
	});

	it('Microsoft Forms: each answer ends in a semicolon', async () => {
		const dataset = await readText(
			lines(
				'ID;Heure de début;Heure de fin;Adresse de messagerie;Nom;Vos outils;Note;Note2',
				...again(
					5,
					'#;01/03/21 10:00;01/03/21 10:10;anonymous;;"R;SPSS;";4;5',
					'#;01/03/21 10:00;01/03/21 10:10;anonymous;;"R;";3;4',
					'#;01/03/21 10:00;01/03/21 10:10;anonymous;;"SPSS;Excel;";3;4',
					'#;01/03/21 10:00;01/03/21 10:10;anonymous;;"Excel;";3;4'
				)
			)
		);
		expect(dataset.format).toBe('microsoft-forms-csv');
		expect(dataset.book.id).toBe('ID');
		expect(importSummary(dataset).sets).toMatchObject([
			{
				separator: ';',
				base: 20,
				options: [
					{ option: 'R', n: 10 },
					{ option: 'SPSS', n: 10 },
					{ option: 'Excel', n: 10 }
				]
			}
		]);
	});

	it('SurveyMonkey: the options stand in the second header row', async () => {
		const dataset = await readText(
			lines(
				'Respondent ID,Collector ID,Quel transport ?,,,Un mot,Votre âge,',
				',,Bus,Train,Autre (veuillez préciser),Open-Ended Response,Response,Autre (précisez)',
				...again(4, '#,1,Bus,,,,18-29,', '#,1,Bus,Train,vélo,oui,30-44,', '#,1,,Train,,,45-60,')
			)
		);
		expect(dataset).toMatchObject({ format: 'surveymonkey-csv', headerRows: 2 });
		expect(importSummary(dataset).sets).toMatchObject([
			{
				label: 'Quel transport ?',
				options: [
					{ option: 'Bus', n: 8 },
					{ option: 'Train', n: 8 }
				],
				base: 12
			}
		]);
		expect(dataset.book.variables[4]).toMatchObject({ type: 'text', otherOf: 'quel_transport' });
		expect(variable(dataset, 'Un mot')?.type).not.toBe('multiple');
	});

	it('KoboToolbox: a path of groups, and the boxes beside the cell that lists them', async () => {
		const dataset = await readText(
			lines(
				'start,end,ménage/sexe,ménage/aides,ménage/aides/argent,ménage/aides/repas,ménage/taille,_uuid',
				...again(
					4,
					'2021-03-01T10:00:00,2021-03-01T10:10:00,f,argent repas,1,1,4,u#',
					'2021-03-01T10:00:00,2021-03-01T10:10:00,h,argent,1,0,NA,u#'
				)
			)
		);
		expect(dataset.format).toBe('kobo-csv');
		expect(named(dataset)).toEqual([
			'start',
			'end',
			'sexe',
			'aides',
			'aides_argent',
			'aides_repas',
			'taille',
			'_uuid'
		]);
		expect(variable(dataset, 'sexe')?.section).toBe('ménage');
		expect(importSummary(dataset).sets).toMatchObject([
			{
				name: 'aides_2',
				options: [
					{ option: 'argent', n: 8 },
					{ option: 'repas', n: 4 }
				]
			}
		]);
		expect(dataset.book.missing).toMatchObject([{ value: 'NA', reason: 'not-asked' }]);
		expect(dataset.book.id).toBe('_uuid');
	});

	it('REDCap: unticked boxes of a form never opened are no answers', async () => {
		const dataset = await readText(
			lines('record_id,aide___1,aide___2,sante_complete', '1,1,0,2', '2,0,0,2', '3,0,0,0', '4,0,1,0')
		);
		expect(dataset.format).toBe('redcap-csv');
		expect(openDataset(dataset).setView('aide')?.n).toMatchObject({
			rows: 4,
			base: 3,
			noneTicked: 1,
			answers: 2
		});
		expect(variable(dataset, 'sante_complete')?.scale.map(({ label }) => label)).toEqual([
			'Incomplete',
			'Unverified',
			'Complete'
		]);
	});

	it('Alchemer: option and question in one header, a status', async () => {
		const dataset = await readText(
			lines(
				'Response ID,Time Started,Date Submitted,Status,"Bus:Quel transport, et pourquoi ?  ","Train:Quel transport, et pourquoi ?  ","Other - Write In:Quel transport, et pourquoi ?  "',
				...again(
					3,
					'#,2021-03-01 10:00:00,2021-03-01 10:10:00,Complete,Bus,,',
					'#,2021-03-01 10:00:00,2021-03-01 10:10:00,Partial,,Train,vélo'
				)
			)
		);
		expect(dataset.format).toBe('alchemer-csv');
		expect(importSummary(dataset)).toMatchObject({
			rows: { partial: 3 },
			sets: [{ label: 'Quel transport, et pourquoi ?', base: 6 }]
		});
		expect(dataset.book.variables[6]).toMatchObject({ type: 'text', otherOf: 'quel_transport_et_pourquoi' });
	});

	it('Framaforms: three header rows, X for a tick', async () => {
		const dataset = await readText(
			lines(
				'Enquête,,,,,,,,,',
				',,,,,,,Votre sexe,Vos aides,',
				'Numéro de série,SID,Horodatage,Brouillon,Adresse IP,UID,Nom d’utilisateur,,Horaire,Poste',
				...again(4, '#,10#,01/03/2021,,127.0.0.1,0,,Femme,X,', '#,10#,02/03/2021,,127.0.0.1,0,,Homme,X,X')
			).replaceAll('’', "'")
		);
		expect(dataset).toMatchObject({ format: 'framaforms-csv', headerRows: 3 });
		expect(variable(dataset, 'Votre sexe')?.type).toBe('nominal');
		expect(importSummary(dataset).sets).toMatchObject([
			{
				label: 'Vos aides',
				options: [
					{ option: 'Horaire', n: 8 },
					{ option: 'Poste', n: 4 }
				]
			}
		]);
	});
});

describe('a table of no tool', () => {
	it('shows boxes by their prefix, and "other" by its neighbour', async () => {
		const dataset = await readText(
			lines(
				'pays;Autre, précisez;source_radio;source_journal;temps_pour_venir',
				...again(5, 'Belgique;;Y;N;20', 'autre;Chine;N;N;35')
			)
		);
		expect(dataset).toMatchObject({ format: 'csv', delimiter: ';' });
		expect(variable(dataset, 'Autre, précisez')?.otherOf).toBe('pays');
		expect(dataset.book.sets).toMatchObject([
			{ name: 'source', columns: ['source_radio', 'source_journal'] }
		]);
		expect(cellsOf(dataset, 'temps_pour_venir')[0]).toBe('20');
	});
});
