import { describe, expect, it } from 'vitest';
import {
	applyForm,
	importSummary,
	openDataset,
	readForm,
	type ReadDataset
} from '#lib/formats/read/index.ts';
import { xlsxFrom } from './made-xlsx.ts';
import { readText, refusalOf } from './files.ts';

const lines = (...rows: string[]): string => rows.join('\n') + '\n';
const again = (count: number, ...rows: string[]): string[] =>
	Array.from({ length: count * rows.length }, (_, index) => rows[index % rows.length] ?? '');
const formOf = (text: string) => readForm(new TextEncoder().encode(text));
const variable = ({ book }: ReadDataset, name: string) =>
	book.variables.find((question) => question.name === name);

describe('an XLSForm', () => {
	const form = () =>
		readForm(
			xlsxFrom({
				survey: [
					['type', 'name', 'label::Français (fr)', 'label::English (en)', 'relevant'],
					['begin group', 'menage', 'Ménage', 'Household', ''],
					['select_one sexe', 'sexe', 'Votre sexe', 'Your sex', ''],
					['select_multiple aides or_other', 'aides', 'Vos aides', 'Your help', "${sexe} = 'f'"],
					['integer', 'age', 'Votre âge', 'Your age', "selected(${aides}, 'repas') and not(${sexe} = 'h')"],
					['text', 'mot', 'Un mot', 'A word', 'string-length(${sexe}) > 3'],
					['end group', '', '', '', '']
				],
				choices: [
					['list_name', 'name', 'label::Français (fr)', 'label::English (en)'],
					['sexe', 'f', 'Femme', 'Woman'],
					['sexe', 'h', 'Homme', 'Man'],
					['sexe', 'x', 'Autre', 'Other'],
					['aides', 'argent', 'Argent', 'Money'],
					['aides', 'repas', 'Repas', 'Meals'],
					['aides', 'logement', 'Logement', 'Housing']
				]
			})
		);
	const answers = () =>
		readText(
			lines(
				'start,menage/sexe,menage/aides,menage/aides_other,menage/age,menage/mot,_uuid',
				'2021-03-01,f,argent repas,,55,a,u1',
				'2021-03-01,f,repas,colis,NA,b,u2',
				'2021-03-01,h,NA,,,c,u3',
				'2021-03-01,f,NA,,,c,u4'
			)
		);

	it('gives texts in each language, all options in order, boxes in one cell, and who was asked', async () => {
		const dataset = applyForm(await answers(), await form());
		expect(variable(dataset, 'sexe')).toMatchObject({
			label: 'Votre sexe',
			labels: { fr: 'Votre sexe', en: 'Your sex' },
			type: 'nominal',
			scale: [
				{ value: 'f', label: 'Femme' },
				{ value: 'h', label: 'Homme' },
				{ value: 'x', label: 'Autre' }
			],
			section: 'menage'
		});
		expect(variable(dataset, 'aides')?.askedIf).toBe("sexe = 'f'");
		expect(variable(dataset, 'age')).toMatchObject({
			askedIf: "aides = 'repas' and not (sexe = 'h')",
			type: 'numeric'
		});
		expect(variable(dataset, 'aides_other')).toMatchObject({ otherOf: 'aides' });
		expect(importSummary(dataset).sets).toMatchObject([
			{
				name: 'aides',
				kind: 'delimited',
				base: 3,
				options: [
					{ option: 'Argent', n: 1 },
					{ option: 'Repas', n: 2 },
					{ option: 'Logement', n: 0 }
				],
				noneTicked: 1
			}
		]);
		expect(openDataset(dataset).asked('age')).toEqual(Uint8Array.of(1, 1, 0, 0));
	});

	it('is shown in the language that is asked for', async () => {
		expect(variable(applyForm(await answers(), await form(), 'en'), 'sexe')?.scale[0]).toEqual({
			value: 'f',
			label: 'Woman'
		});
	});

	it('whose condition computes something is told, not guessed', async () => {
		const dataset = applyForm(await answers(), await form());
		expect(variable(dataset, 'mot')?.askedIf).toBeNull();
		expect(dataset.notices).toContainEqual({
			code: 'relevance-not-understood',
			values: { name: 'mot', text: 'string-length(${sexe}) > 3' }
		});
	});

	it('of another survey is refused', async () => {
		const other = await readText(lines('id,ville,prix', '1,Liège,5', '2,Namur,6'));
		expect(await refusalOf(form().then((one) => applyForm(other, one)))).toEqual({
			code: 'form-of-another-survey',
			values: { matched: 0, questions: 5 }
		});
	});
});

describe('the structure of LimeSurvey', () => {
	const header = 'class\ttype/scale\tname\trelevance\ttext\thelp\tlanguage\tvalidation\tmandatory\tother';
	const row = (...cells: string[]) => cells.join('\t');
	const structure = lines(
		header,
		row('S', '', 'language', '', 'fr', '', '', '', '', ''),
		row('G', 'G0', 'Vous', '1', '', '', 'fr', '', '', ''),
		row('Q', 'L', 'statut', '1', 'Votre <b>statut</b>&nbsp;?', '', 'fr', '', 'Y', 'Y'),
		row('A', '0', 'A1', '', 'Au travail', '', 'fr', '', '', ''),
		row('A', '0', 'A2', '', 'Retraité', '', 'fr', '', '', ''),
		row('Q', 'F', 'charge', '((statut.NAOK == "A1"))', 'Le travail est', '', 'fr', '', 'Y', 'N'),
		row('SQ', '0', 'phys', '1', 'physiquement lourd', '', 'fr', '', '', ''),
		row('SQ', '0', 'ment', '1', 'mentalement lourd', '', 'fr', '', '', ''),
		row('A', '0', '1', '', 'Jamais', '', 'fr', '', '', ''),
		row('A', '0', '2', '', 'Parfois', '', 'fr', '', '', ''),
		row('A', '0', '3', '', 'Toujours', '', 'fr', '', '', ''),
		row('A', '0', '9', '', 'Ne sait pas', '', 'fr', '', '', ''),
		row('Q', 'M', 'aides', '(!is_empty(statut.NAOK))', 'Vos aides', '', 'fr', '', 'Y', 'N'),
		row('SQ', '0', 'h', '1', 'Horaire', '', 'fr', '', '', ''),
		row('SQ', '0', 'p', '1', 'Poste', '', 'fr', '', '', ''),
		row('Q', 'S', 'pourquoi', '((aides_h.NAOK == "Y"))', 'Pourquoi ?', '', 'fr', '', '', 'N')
	);
	const text = (worded: boolean) =>
		lines(
			'id,submitdate,statut,statut[other],charge[phys],charge[ment],aides[h],aides[p],pourquoi',
			...again(
				3,
				worded ? '1,2021-03-01,Au travail,,Toujours,Ne sait pas,Oui,Non,x' : '1,2021-03-01,A1,,3,9,Y,N,x',
				worded ? '2,2021-03-01,Retraité,,N/A,N/A,Non,Oui,' : '2,2021-03-01,A2,,,,N,Y,'
			)
		);

	it.each([
		['as codes', false, 'statut = ', 'A1', '3'],
		['as words', true, 'statut = ', 'Au travail', 'Toujours']
	])('over answers %s', async (_, worded, start, code, top) => {
		const dataset = applyForm(await readText(text(worded)), await formOf(structure));
		expect(variable(dataset, 'statut')).toMatchObject({
			label: 'Votre statut ?',
			scale: [{ value: code, label: 'Au travail' }, { label: 'Retraité' }],
			section: 'Vous'
		});
		expect(variable(dataset, 'statut_other')?.otherOf).toBe('statut');
		expect(variable(dataset, 'charge_phys')).toMatchObject({
			type: 'ordinal',
			askedIf: `${start}'${code}'`,
			label: 'Le travail est – physiquement lourd'
		});
		expect(variable(dataset, 'charge_phys')?.scale.at(-1)).toEqual({ value: top, label: 'Toujours' });
		expect(variable(dataset, 'charge_phys')?.missing).toContainEqual({
			value: worded ? 'Ne sait pas' : '9',
			label: 'Ne sait pas',
			reason: 'dont-know'
		});
		expect(dataset.book.batteries).toMatchObject([{ name: 'charge', items: ['charge_phys', 'charge_ment'] }]);
		expect(dataset.book.sets).toMatchObject([
			{ name: 'aides', label: 'Vos aides', columns: ['aides_h', 'aides_p'] }
		]);
		expect(variable(dataset, 'aides_h')).toMatchObject({
			askedIf: 'not (statut is missing)',
			label: 'Vos aides – Horaire'
		});
		expect(variable(dataset, 'pourquoi')?.askedIf).toBe(`aides_h = '${worded ? 'Oui' : 'Y'}'`);
		expect(openDataset(dataset).view('charge_phys')?.counts.missing[1]).toBe(3);
	});

	it('in XML says the same, and calls questions by number in its conditions', async () => {
		const rows = (...fields: Record<string, string>[]) =>
			`<rows>${fields
				.map(
					(one) =>
						`<row>${Object.entries(one)
							.map(([key, value]) => `<${key}><![CDATA[${value}]]></${key}>`)
							.join('')}</row>`
				)
				.join('')}</rows>`;
		const shared = { sid: '5', gid: '1', language: 'fr', other: 'N', scale_id: '0' };
		const xml = `<?xml version="1.0" encoding="UTF-8"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType><languages><language>fr</language></languages>
			<groups>${rows({ gid: '1', group_name: 'Vous', group_order: '0', language: 'fr' })}</groups>
			<questions>${rows({ ...shared, qid: '2', parent_qid: '0', type: 'S', title: 'mot', question: 'Un mot', question_order: '2', relevance: '((5X1X1.NAOK == "Y"))' }, { ...shared, qid: '1', parent_qid: '0', type: 'Y', title: 'travail', question: 'Au travail ?', question_order: '1', relevance: '1' })}</questions></document>`;
		const form = await formOf(xml);
		expect(form.questions.map(({ name }) => name)).toEqual(['travail', 'mot']);
		const dataset = applyForm(
			await readText(
				lines('id,submitdate,lastpage,travail,mot', ...again(3, '1,2021-03-01,1,Y,oui', '2,2021-03-01,1,N,'))
			),
			form
		);
		expect(variable(dataset, 'mot')?.askedIf).toBe("travail = 'Y'");
		expect(variable(dataset, 'travail')?.scale).toEqual([
			{ value: 'Y', label: 'Oui' },
			{ value: 'N', label: 'Non' }
		]);
	});
});

describe('a dictionary of REDCap', () => {
	const dictionary = lines(
		'"Variable / Field Name","Form Name","Section Header","Field Type","Field Label","Choices, Calculations, OR Slider Labels","Field Note","Text Validation Type OR Show Slider Number","Text Validation Min","Text Validation Max",Identifier?,"Branching Logic (Show field only if...)","Required Field?","Custom Alignment","Question Number (surveys only)","Matrix Group Name","Matrix Ranking?","Field Annotation"',
		'record_id,f,,text,Numéro,,,,,,,,,,,,,',
		'statut,f,,radio,Statut,"1, Au travail | 2, Retraité | 9, Missing",,,,,,,,,,,,',
		'aide,f,,checkbox,Aides,"1, Horaire | 2, Poste",,,,,,"[statut] = \'1\'",,,,,,',
		'mot,f,,text,Un mot,,,,,,,"[aide(2)] = ""1"" and [statut] <> """"",,,,,,'
	);

	it('gives labels, options, missing codes and branching', async () => {
		const dataset = applyForm(
			await readText(
				lines(
					'record_id,statut,aide___1,aide___2,mot,f_complete',
					'1,1,1,0,,2',
					'2,2,0,0,,2',
					'3,9,0,0,,2',
					'4,1,0,1,a,2'
				)
			),
			await formOf(dictionary)
		);
		expect(variable(dataset, 'statut')).toMatchObject({
			scale: [
				{ value: '1', label: 'Au travail' },
				{ value: '2', label: 'Retraité' }
			],
			missing: [{ value: '9', label: 'Missing', reason: 'other' }]
		});
		expect(variable(dataset, 'aide___1')?.askedIf).toBe('statut = 1');
		expect(variable(dataset, 'mot')?.askedIf).toBe('aide___2 = 1 and not (statut is missing)');
		expect(openDataset(dataset).setView('aide')?.n).toMatchObject({ base: 2, answers: 2, noneTicked: 0 });
	});
});

it('a file that is no form, and an old workbook, are refused', async () => {
	expect((await refusalOf(formOf('a,b\n1,2\n'))).code).toBe('form-unknown');
	expect((await refusalOf(readForm(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)))).code).toBe('old-workbook');
});
