import { describe, expect, it } from 'vitest';
import { bookJson, declareDataset, importSummary, readBookJson } from '#lib/formats/read/index.ts';
import { cellsOf, readText, refusalOf } from './files.ts';

const lines = (...rows: string[]): string => rows.join('\n') + '\n';
const text = lines(
	"id;niveau d'études;statut;aide_horaire;aide_poste;charge;Which GPUs do you use?;q1;q2",
	'1;Primaire;Au travail;Oui;Non;3;NVIDIA, AMD;1;2',
	'2;Secondaire;Retraité;Non;Non;99;None;5;4',
	'3;NA;Au travail;Non;Oui;1;home made;NA;3'
);
/** The example of the commands' own description, as far as this file goes. */
const declaration = `{"name":"sante","id":"id","weight":null,"cluster":null,"stratum":null,"decimal":",","headerRows":1,
 "missing":[{"value":"NA","label":"not asked","reason":"not-asked"}],
 "variables":[{"column":"niveau d'études","name":"etudes","label":"Niveau","type":"ordinal","scale":[{"value":"Primaire","label":"Primaire"},{"value":"Secondaire"},{"value":"Supérieur"}],
   "missing":[{"value":99,"label":"refus","reason":"refused"}],"missingRange":null,"reversed":false,"role":null,"otherOf":null,"askedIf":"statut = 'Au travail'"},
   {"column":{"at":6},"name":"charge","type":"numeric","missingRange":[96,99]}],
 "sets":[{"name":"aides","kind":"indicators","columns":["aide_horaire","aide_poste"],"ticked":["Oui"],"none":null},
   {"name":"gpu","kind":"delimited","column":"Which GPUs do you use?","separator":", ","options":["NVIDIA","AMD"],"none":"None"}],
 "batteries":[{"name":"satisfaction","items":["q1","q2"],"scale":[{"value":1},{"value":2},{"value":3},{"value":4},{"value":5}]}],
 "exclude":[{"name":"retired","where":"statut = 'Retraité'"}]}`;

describe('book.json', () => {
	it('declares a questionnaire, which is printed in the form it was declared in', async () => {
		const dataset = declareDataset(await readText(text), readBookJson(declaration));
		expect(dataset.book.variables[1]).toMatchObject({
			name: 'etudes',
			scale: [{ value: 'Primaire' }, { value: 'Secondaire', label: 'Secondaire' }, { value: 'Supérieur' }],
			missing: [{ value: '99', label: 'refus', reason: 'refused' }],
			askedIf: "statut = 'Au travail'"
		});
		expect(cellsOf(dataset, 'etudes')).toEqual(['Primaire', 'Secondaire', 'NA']);
		const again = declareDataset(await readText(text), readBookJson(bookJson(dataset.book)));
		expect(again.book).toEqual(dataset.book);
	});

	it('gives the result that the import prints', async () => {
		const summary = importSummary(declareDataset(await readText(text), readBookJson(declaration)));
		expect(summary).toMatchObject({
			format: 'csv',
			encoding: 'utf-8',
			delimiter: ';',
			decimal: ',',
			headerRows: 1,
			rows: {
				inFile: 3,
				blank: 0,
				preview: 0,
				excluded: [{ rule: 'retired', n: 1 }],
				respondents: 2,
				partial: 0
			},
			columns: { inFile: 9, blank: 0 },
			update: null
		});
		expect(summary.variables[1]).toMatchObject({
			name: 'etudes',
			type: 'ordinal',
			source: ["niveau d'études"],
			scale: { missingRange: null, missing: [{ value: '99', reason: 'refused' }] },
			setName: null,
			role: null
		});
		expect(summary.variables[5]).toMatchObject({ name: 'charge', scale: { missingRange: [96, 99] } });
		expect(summary.variables[7]).toMatchObject({ name: 'q1', type: 'ordinal' });
		// Counted over the two respondents who are left.
		expect(summary.sets).toMatchObject([
			{
				name: 'aides',
				kind: 'indicators',
				separator: null,
				options: [
					{ option: 'aide_horaire', n: 1 },
					{ option: 'aide_poste', n: 1 }
				],
				base: 2
			},
			{
				name: 'gpu',
				kind: 'delimited',
				separator: ', ',
				options: [
					{ option: 'NVIDIA', n: 1 },
					{ option: 'AMD', n: 1 },
					{ option: 'None', n: 0 }
				],
				writeIns: [{ option: 'home made', n: 1 }],
				answers: 3
			}
		]);
	});

	it.each([
		['{', { path: '', problem: 'not-json' }],
		['{"variables":[{"name":"a"}]}', { path: 'variables.0.column' }],
		['{"variables":[{"column":"id","type":"date-time"}]}', { path: 'variables.0.type' }],
		['{"sets":[{"name":"a","kind":"boxes"}]}', { path: 'sets.0.kind' }],
		['{"missing":[{"value":"9","reason":"lazy"}]}', { path: 'missing.0.reason' }]
	])('%s is refused with the place of its fault', async (json, values) => {
		expect(await refusalOf((async () => readBookJson(json))())).toMatchObject({ code: 'bad-book', values });
	});

	it('that names a column or a condition the file cannot answer is refused', async () => {
		const dataset = await readText(text);
		const refused = (json: string) => refusalOf((async () => declareDataset(dataset, readBookJson(json)))());
		expect(await refused('{"variables":[{"column":"âge"}]}')).toEqual({
			code: 'declared-column-absent',
			values: { column: 'âge' }
		});
		expect(await refused('{"exclude":[{"name":"x","where":"statut ="}]}')).toMatchObject({
			code: 'bad-expression',
			values: { owner: 'x', position: 9, expected: 'value' }
		});
	});
});
