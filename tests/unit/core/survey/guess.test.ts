import { describe, expect, it } from 'vitest';
import { guessBook, knownOrder, separatorOf, type ColumnHint } from '#lib/core/survey/index.ts';
import { columnFrom } from './made-book.ts';

function guess(columns: Record<string, { cells: string[]; hint?: Partial<ColumnHint> }>) {
	const given = Object.entries(columns).map(([name, { cells, hint }], index) => ({
		hint: { header: name, at: index + 1, name, label: name, ...hint },
		column: columnFrom(cells)
	}));
	const { book, columns: found } = guessBook(given, { name: 'essai', headerRows: 1 });
	const variable = (name: string) => book.variables.find((question) => question.name === name);
	const warnings = (name: string) => found.find((one) => one.name === name)?.warnings ?? [];
	return { book, variable, warnings };
}

const times = (count: number, ...cells: string[]): string[] =>
	Array.from({ length: count * cells.length }, (_, row) => cells[row % cells.length] ?? '');

describe('the separator of a multiple response', () => {
	it.each([
		[['A, B', 'A', 'B', 'A, C', 'C'], ', '],
		[['A;B', 'A', 'B;C', 'C;A', 'B'], ';'],
		[['x|y', 'x', 'y|z', 'z', 'y'], '|'],
		[['A;B;', 'A;', 'B;', 'C;A;'], ';']
	])('%j', (cells, separator) => expect(separatorOf(cells)).toBe(separator));

	it.each([
		[['Yes, definitely!', 'Yes', 'No', 'Maybe', 'Probably not']],
		[
			[
				'DOE/NNSA Lab (e.g., LLNL/LANL/SNL)',
				'Company',
				'University',
				'DOE/Office of Science Lab (ORNL/ANL/LBL)'
			]
		],
		[['Je pense que oui, mais cela dépend', 'Non, jamais', 'Oui, un peu, parfois', 'Peut-être']],
		[['a, a', 'a', 'b, a', 'b', 'c']],
		[['1,5', '2,5', '3']]
	])('is none in single answers and open text: %j', (cells) => expect(separatorOf(cells)).toBeNull());
});

describe('a scale that is known', () => {
	it('is put in order, in French and English', () => {
		expect(knownOrder(['Agree', 'Strongly disagree', 'Neutral'])).toEqual([
			'Strongly disagree',
			'Neutral',
			'Agree'
		]);
		expect(knownOrder(['Souvent', 'Jamais', 'Toujours', 'Parfois'])).toEqual([
			'Jamais',
			'Parfois',
			'Souvent',
			'Toujours'
		]);
		expect(knownOrder(['Tout à fait d’accord', "Pas d'accord", "D'accord"])).toEqual([
			"Pas d'accord",
			"D'accord",
			'Tout à fait d’accord'
		]);
		expect(knownOrder(['Bus', 'Train', 'Vélo'])).toBeNull();
		expect(knownOrder(['Oui', 'Non'])).toBeNull();
	});
});

describe('what a column looks like', () => {
	const found = guess({
		id: { cells: times(1, ...Array.from({ length: 60 }, (_, row) => String(row + 1))) },
		poids: { cells: times(10, '0.8', '1.2', '1', '0.9', '1.1', '1.3') },
		âge: { cells: times(20, '18-24', '65 et plus', '25-64') },
		avis: { cells: times(12, 'Agree', 'Disagree', "Don't know", 'Neutral', 'Strongly agree') },
		taille: { cells: times(15, '1,75', '1,62', '1,8', 'NA') },
		satisfaction: { cells: times(12, '1', '3', '5', '99', '4') },
		code: { cells: times(20, '007', 'B12', '100') },
		jour: { cells: times(20, '31/12/2020', '01/02/2021', '') },
		libre: { cells: Array.from({ length: 60 }, (_, row) => `réponse numéro ${row}`) }
	});

	it('its type, its scale in order, its role', () => {
		expect(found.book.variables.map(({ name, type }) => `${name}: ${type}`)).toEqual([
			'id: numeric',
			'poids: numeric',
			'âge: ordinal',
			'avis: ordinal',
			'taille: numeric',
			'satisfaction: numeric',
			'code: nominal',
			'jour: date',
			'libre: text'
		]);
		expect(found.book).toMatchObject({ id: 'id', weight: 'poids', decimal: '.' });
		expect(found.variable('âge')?.scale.map(({ value }) => value)).toEqual(['18-24', '25-64', '65 et plus']);
	});

	it('"does not know" leaves a scale with an order, and is told', () => {
		expect(found.variable('avis')?.scale.map(({ value }) => value)).toEqual([
			'Disagree',
			'Neutral',
			'Agree',
			'Strongly agree'
		]);
		expect(found.variable('avis')?.missing).toEqual([
			{ value: "Don't know", label: "Don't know", reason: 'dont-know' }
		]);
		expect(found.warnings('avis')).toEqual([
			{ code: 'missing-word', values: { value: "Don't know", n: 12, reason: 'dont-know' } }
		]);
	});

	it('a 99 that lies apart is asked about, never averaged', () => {
		expect(found.variable('satisfaction')?.missing).toMatchObject([{ value: '99' }]);
		expect(found.warnings('satisfaction')).toEqual([
			{ code: 'unexplained-code', values: { value: '99', n: 12, low: '1', high: '5' } }
		]);
	});

	it('codes 96 and 99 that are labelled and not declared missing are asked about', () => {
		const scale = [
			{ value: '96', label: 'Ne sait pas' },
			{ value: '99', label: 'manquant' }
		];
		const { variable, warnings } = guess({
			enfants: { cells: times(10, '0', '1', '2', '3', '4', '6', '96', '99'), hint: { scale } }
		});
		expect(variable('enfants')).toMatchObject({
			type: 'numeric',
			missing: [
				{ value: '96', reason: 'dont-know' },
				{ value: '99', reason: 'other' }
			]
		});
		expect(warnings('enfants').map(({ code }) => code)).toEqual([
			'labelled-undeclared',
			'labelled-undeclared'
		]);
	});

	it('of a scale whose ends alone have words keeps every point, used or not', () => {
		const scale = [
			{ value: '1', label: 'pas du tout' },
			{ value: '7', label: 'tout à fait' }
		];
		const { variable } = guess({ q: { cells: times(10, '1', '2', '6', '7', '4'), hint: { scale } } });
		expect(variable('q')?.scale).toEqual([
			{ value: '1', label: 'pas du tout' },
			...['2', '3', '4', '5', '6'].map((value) => ({ value, label: value })),
			{ value: '7', label: 'tout à fait' }
		]);
	});

	it('orders labelled codes by their words, not by their numbers', () => {
		const scale = [
			{ value: '1', label: 'Often' },
			{ value: '2', label: 'Never' },
			{ value: '3', label: 'Sometimes' }
		];
		const { variable } = guess({ q: { cells: times(5, '1', '2', '3'), hint: { scale } } });
		expect(variable('q')?.scale.map(({ value }) => value)).toEqual(['2', '3', '1']);
	});
});

describe('a battery', () => {
	it('is declared once: a point one item never got is on its scale too', () => {
		const { book, variable } = guess({
			a: { cells: times(10, 'Never', 'Rarely', 'Often') },
			b: { cells: times(10, 'Never', 'Rarely', 'Often') },
			c: { cells: times(10, 'Never', 'Rarely', 'Often') },
			d: { cells: times(10, 'Bus', 'Train') }
		});
		expect(book.batteries).toMatchObject([{ items: ['a', 'b', 'c'] }]);
		const grid = (option: string) => ({ group: { key: 'g', label: 'g', option, kind: null } });
		const shared = guess({
			x: { cells: times(10, 'Bad', 'Good', 'Excellent'), hint: grid('x') },
			y: { cells: times(10, 'OK', 'Good', 'Excellent'), hint: grid('y') }
		});
		expect(shared.variable('y')?.scale.map(({ value }) => value)).toEqual(['Bad', 'OK', 'Good', 'Excellent']);
		expect(variable('d')?.type).toBe('nominal');
	});

	it('of unlabelled codes 1 to 5: a 6 in some items is no point', () => {
		const { book, variable, warnings } = guess({
			a: { cells: times(10, '3', '4', '5', '5') },
			b: { cells: times(10, '3', '4', '5', '5') },
			c: { cells: times(10, '3', '4', '6', '1') }
		});
		expect(book.batteries[0]?.scale.map(({ value }) => value)).toEqual(['1', '2', '3', '4', '5']);
		expect(warnings('c')).toEqual([
			{ code: 'unexplained-code', values: { value: '6', n: 10, low: '1', high: '5' } }
		]);
		expect(variable('c')?.type).toBe('ordinal');
	});

	it('of codes 1 to 6 that all items use keeps the 6', () => {
		const items = Object.fromEntries(
			['a', 'b', 'c'].map((name) => [name, { cells: times(10, '1', '2', '3', '4', '5', '6') }])
		);
		expect(guess(items).book.batteries[0]?.scale).toHaveLength(6);
	});

	it('is none of numbers that count something', () => {
		const items = Object.fromEntries(
			['garçons', 'filles', 'adultes'].map((name) => [name, { cells: times(10, '0', '1', '2', '3') }])
		);
		expect(guess(items).book.batteries).toEqual([]);
	});
});

describe('columns that are one question', () => {
	const grouped = (option: string) => ({ group: { key: 'g', label: 'Question', option, kind: null } });

	it('boxes with yes and no, where N/A is no unticked box', () => {
		const { book, variable } = guess({
			a: { cells: times(10, 'Yes', 'No', 'N/A'), hint: grouped('Bus') },
			b: { cells: times(10, 'No', 'No', 'N/A'), hint: grouped('None of these') }
		});
		expect(book.sets).toMatchObject([
			{ kind: 'indicators', name: 'g', columns: ['a', 'b'], ticked: ['Yes'], none: 'b' }
		]);
		expect(variable('a')).toMatchObject({
			type: 'multiple',
			setName: 'g',
			missing: [{ value: 'N/A', reason: 'not-applicable' }]
		});
	});

	it('ranks of options, each given once a row', () => {
		const { book } = guess({
			a: { cells: ['1', '2', '3', '1'], hint: grouped('Film 1') },
			b: { cells: ['2', '3', '1', '3'], hint: grouped('Film 2') },
			c: { cells: ['3', '1', '2', '2'], hint: grouped('Film 3') }
		});
		expect(book.rankings).toMatchObject([{ kind: 'rank-of-option', items: ['a', 'b', 'c'] }]);
	});
});

describe('a weight', () => {
	it('of whole numbers is asked about: a sample, or people?', () => {
		const { warnings } = guess({ poids: { cells: times(10, '1', '2', '3', '', '-1') } });
		expect(warnings('poids').map(({ code }) => code)).toEqual(['bad-weights', 'weight-or-count']);
	});

	it('is not one of a body', () => {
		expect(guess({ weight: { cells: times(10, '70', '82', '61', '55') } }).book.weight).toBeNull();
	});
});

it('several rows a person are asked about', () => {
	const { book, warnings } = guess({
		patient_id: { cells: Array.from({ length: 60 }, (_, row) => `P${row >> 1}`) }
	});
	expect(book.id).toBeNull();
	expect(warnings('patient_id')).toEqual([
		{ code: 'several-rows-a-person', values: { persons: 30, rows: 60 } }
	]);
});
