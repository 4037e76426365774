import { describe, expect, it } from 'vitest';
import {
	declare,
	duplicateIds,
	flowOf,
	openBook,
	planUpdate,
	responseRate,
	type Book,
	type BookDeclaration
} from '#lib/core/survey/index.ts';
import { bookOf, columnFrom, columnsOf } from './made-book.ts';

const points = (...values: string[]) => values.map((value) => ({ value, label: value }));
const guessed = bookOf(
	[
		{ name: 'identifiant', type: 'numeric', role: 'id' },
		{ name: 'niveau d’études', type: 'nominal', scale: points('Secondaire', 'Primaire') },
		{ name: 'a', type: 'multiple', setName: 'ab' },
		{ name: 'b', type: 'multiple', setName: 'ab' },
		{ name: 'note', type: 'numeric' },
		{ name: 'poids', type: 'numeric' }
	],
	[{ kind: 'indicators', name: 'ab', label: 'ab', columns: ['a', 'b'], ticked: ['Oui'], none: null }],
	{ id: 'identifiant' }
);

function declared(declaration: BookDeclaration): Book {
	const made = declare(guessed, declaration);
	if ('faults' in made) throw new Error(JSON.stringify(made.faults));
	return made.book;
}

describe('a declared book', () => {
	it('keeps the guess of what it does not name', () => {
		expect(declared({})).toEqual(guessed);
	});

	it('gives a variable its name, its scale in order, its missing codes and who was asked', () => {
		const book = declared({
			variables: [
				{
					column: 'niveau d’études',
					name: 'etudes',
					scale: points('Primaire', 'Secondaire', 'Supérieur'),
					type: 'ordinal',
					missing: [{ value: '99', label: 'refus', reason: 'refused' }],
					missingRange: [96, 99],
					askedIf: 'note > 3'
				}
			]
		});
		expect(book.variables[1]).toMatchObject({
			column: 'niveau d’études',
			at: 2,
			name: 'etudes',
			type: 'ordinal',
			missingRange: [96, 99],
			askedIf: 'note > 3'
		});
		expect(book.variables[1]?.scale.map(({ value }) => value)).toEqual([
			'Primaire',
			'Secondaire',
			'Supérieur'
		]);
	});

	it('names a column by its place too, and a scale makes a number ordinal', () => {
		const book = declared({
			variables: [{ column: { at: 5 }, name: 'satisfaction', scale: points('1', '2', '3') }]
		});
		expect(book.variables[4]).toMatchObject({ name: 'satisfaction', type: 'ordinal' });
	});

	it('gives one variable a role, and takes it from the one that was guessed', () => {
		const book = declared({ id: 'note', weight: 'poids' });
		expect(book).toMatchObject({ id: 'note', weight: 'poids' });
		expect(book.variables.map(({ role }) => role)).toEqual([null, null, null, null, 'id', 'weight']);
		expect(declared({ id: null }).variables.every(({ role }) => role === null)).toBe(true);
	});

	it('replaces a guessed set by a declared one of its columns', () => {
		const book = declared({
			sets: [{ kind: 'indicators', name: 'aides', columns: ['a', 'b'], ticked: ['Oui'] }]
		});
		expect(book.sets.map(({ name }) => name)).toEqual(['aides']);
		expect(book.variables.map(({ setName }) => setName)).toEqual([null, null, 'aides', 'aides', null, null]);
		const other = declared({ variables: [{ column: 'a', type: 'nominal' }] });
		expect(other.sets).toEqual([]);
		expect(other.variables.every(({ setName }) => setName === null)).toBe(true);
	});

	it('renames a variable in the sets that hold it', () => {
		const book = declared({ variables: [{ column: 'a', name: 'horaire' }] });
		expect(book.sets).toMatchObject([{ columns: ['horaire', 'b'] }]);
	});

	it('comes back from its own print', () => {
		const book = declared({
			batteries: [{ name: 'notes', items: ['note', 'poids'], scale: points('1', '2') }]
		});
		expect(book.variables[5]).toMatchObject({ type: 'ordinal', scale: points('1', '2') });
		const again = declare(guessed, JSON.parse(JSON.stringify(book)) as BookDeclaration);
		expect(again).toEqual({ book });
	});

	it('is refused with every column, variable and condition that does not fit', () => {
		expect(
			declare(guessed, {
				variables: [
					{ column: 'absente' },
					{ column: 'note', askedIf: 'inconnue = 1' },
					{ column: 'a', name: 'b' }
				],
				exclude: [{ name: 'tests', where: 'note >' }]
			})
		).toEqual({
			faults: [
				{ code: 'unknown-column', column: 'absente' },
				{ code: 'name-taken', name: 'b' },
				{ code: 'unknown-variable', owner: 'note', name: 'inconnue' },
				{ code: 'bad-expression', owner: 'tests', position: 7, expected: 'value' }
			]
		});
	});
});

describe('from the rows of a file to respondents', () => {
	const table = {
		Statut: ['Aperçu', 'IP', 'IP', 'IP', 'Spam', 'IP'],
		Fini: ['1', '1', '0', '1', '1', '1'],
		durée: ['5', '300', '20', '250', '9', '8'],
		q1: ['', 'a', 'b', '', 'c', 'd'],
		q2: ['', 'a', '', 'c', '', '']
	};
	const book = bookOf(
		[
			{ name: 'Statut', type: 'nominal' },
			{ name: 'Fini', type: 'nominal' },
			{ name: 'durée', type: 'numeric' },
			{ name: 'q1', type: 'nominal', section: 'A' },
			{ name: 'q2', type: 'nominal', section: 'B' }
		],
		[],
		{
			exclude: [
				{ name: 'previews', where: 'Statut = Aperçu' },
				{ name: 'spam', where: 'Statut = Spam' },
				{ name: 'speeders', where: 'durée < 10' }
			],
			partial: 'Fini = 0'
		}
	);

	it('every row is counted once, under the first rule that holds', () => {
		expect(flowOf(openBook(book, 6, columnsOf(table)), { inFile: 9, blank: 3 })).toMatchObject({
			rowsInFile: 9,
			blank: 3,
			preview: 1,
			excluded: [
				{ rule: 'spam', n: 1 },
				{ rule: 'speeders', n: 1 }
			],
			respondents: 3,
			partial: 1,
			complete: 2,
			answeredBySection: [
				{ section: 'A', n: 2 },
				{ section: 'B', n: 2 }
			],
			faults: []
		});
	});

	// Standard Definitions, AAPOR: RR1 = I / ((I + P) + (R + NC + O) + U).
	it.each([
		['RR1', 400 / 1000],
		['RR2', 450 / 1000],
		['RR3', 400 / 900],
		['RR4', 450 / 900],
		['RR5', 400 / 800],
		['RR6', 450 / 800]
	] as const)('%s', (formula, rate) => {
		const outcomes = {
			complete: 400,
			partial: 50,
			refused: 200,
			notReached: 100,
			otherEligible: 50,
			unknown: 200,
			eligibleShare: 0.5
		};
		expect(responseRate(formula, outcomes)).toBeCloseTo(rate, 12);
	});

	it('two rows of one identifier are found', () => {
		expect(duplicateIds(columnFrom(['1', '2', '', '1', '', '3']))).toEqual([{ id: '1', rows: [0, 3] }]);
	});
});

describe('importing again', () => {
	const before = {
		id: ['1', '2', '3', '4', '5', '6'],
		sexe: ['F', 'H', 'F', 'H', 'F', 'F'],
		q7: ['a', 'b', 'c', 'a', 'b', 'c'],
		ancien: ['x', 'y', 'x', 'y', 'x', 'x'],
		parti: ['1', '2', '3', '4', '5', '6']
	};
	const after = {
		id: ['7', '6', '5', '4', '3', '2', '2.0'],
		sexe: ['F', 'F', 'H', 'H', 'F', 'H', 'H'],
		q7b: ['d', 'c', 'b', 'a', 'c', 'b', 'b'],
		nouveau: ['', 'x', 'x', 'y', 'x', 'y', 'y'],
		neuf: ['1', '1', '1', '1', '1', '1', '1']
	};
	const side = (table: Record<string, string[]>, labels: Record<string, string>, scale: string[]) => {
		const book = bookOf(
			Object.keys(table).map((name) => ({
				name,
				label: labels[name] ?? name,
				type: 'nominal' as const,
				scale: name === 'sexe' ? points(...scale) : []
			})),
			[],
			{ id: 'id' }
		);
		return { book, column: columnsOf(table) };
	};
	const plan = planUpdate(
		side(before, { q7: 'Avez-vous mal au dos ?' }, ['F', 'H']),
		side(after, { q7b: 'Avez-vous mal au dos ?' }, ['F', 'H', 'X'])
	);

	it('lists who is new, changed, gone, and who cannot be matched', () => {
		expect(plan.new).toEqual([{ id: '7', row: 0 }]);
		expect(plan.changed).toEqual([{ id: '5', row: 2, before: 4, variables: ['sexe'] }]);
		expect(plan.gone).toEqual([{ id: '1', before: 0 }]);
		expect(plan.ambiguous).toEqual(['2']);
		expect(plan.unchanged).toBe(3);
		expect([...plan.beforeOf]).toEqual([-1, 5, 4, 3, 2, -1, -1]);
	});

	it('knows a renamed question by its wording, and lists the others and the new options', () => {
		expect(plan.questions).toEqual({
			added: ['nouveau', 'neuf'],
			removed: ['ancien', 'parti'],
			renamed: [{ from: 'q7', to: 'q7b', how: 'label' }]
		});
		expect(plan.options).toEqual([{ variable: 'sexe', added: ['X'] }]);
	});

	it('knows one by its answers when enough of them are the same', () => {
		const many = Array.from({ length: 40 }, (_, row) => String(row));
		const words = many.map((_, row) => ['oui', 'non', 'parfois'][row % 3] ?? '');
		const found = planUpdate(
			side({ id: many, vieux: words }, {}, []),
			side({ id: many, neuf: words }, {}, [])
		);
		expect(found.questions.renamed).toEqual([{ from: 'vieux', to: 'neuf', how: 'answers' }]);
		expect(found).toMatchObject({ unchanged: 40, changed: [] });
	});
});
