import { describe, expect, it } from 'vitest';
import {
	cellAt,
	derive,
	openBook,
	rowsOf,
	viewOf,
	writeInsOf,
	baseOf,
	type Derivation
} from '#lib/core/survey/index.ts';
import { bookOf, columnFrom, columnsOf, questionOf } from './made-book.ts';

const likert = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: `point ${value}` }));
const refused = [{ value: '9', label: 'refus', reason: 'refused' as const }];
const table = {
	q1: ['1', '5', '9', '', '3', '2'],
	q2: ['5', '4', '3', '2', '', '1'],
	q3: ['2', '', '', '4', '1', '3'],
	âge: ['17', '18', '39,5', '40', '99', ''],
	pays: ['BE', 'FR', 'autre', 'autre', 'autre', ''],
	autre: ['', '', 'Pays-Bas', ' pays bas.', 'Chine', '']
};
const opened = openBook(
	bookOf([
		{ name: 'q1', type: 'ordinal', scale: likert, missing: refused },
		{ name: 'q2', type: 'ordinal', scale: likert, reversed: true },
		{ name: 'q3', type: 'ordinal', scale: likert },
		{ name: 'âge', type: 'numeric', missing: [{ value: '99', label: 'refus', reason: 'refused' }] },
		{ name: 'pays', type: 'nominal', scale: ['BE', 'FR', 'autre'].map((value) => ({ value, label: value })) },
		{ name: 'autre', type: 'text', otherOf: 'pays' }
	]),
	6,
	columnsOf(table)
);

function derived(derivation: Derivation) {
	const made = derive(derivation, opened);
	if ('fault' in made) throw new Error(JSON.stringify(made.fault));
	const cells = Array.from({ length: rowsOf(made.column) }, (_, row) => cellAt(made.column, row));
	return { cells, question: made.question, made };
}

describe('a derived variable', () => {
	it('recoded keeps the reason of what is no answer', () => {
		const { cells, question, made } = derived({
			kind: 'recode',
			of: 'q1',
			into: [
				{ value: 'non', label: 'Non', from: ['1', '2'] },
				{ value: 'oui', label: 'Oui', from: ['4', 'point 5'] }
			],
			rest: 'missing'
		});
		expect(cells).toEqual(['non', 'oui', '9', '', '3', 'non']);
		expect(question).toMatchObject({ type: 'ordinal', scale: [{ value: 'non' }, { value: 'oui' }] });
		const view = viewOf(questionOf({ name: 'r', ...question }), made.column, {
			marks: { missing: [], decimal: '.' }
		});
		expect(baseOf(view)).toMatchObject({ valid: 3, missingByReason: { refused: 1, other: 1, blank: 1 } });
	});

	it('reversed turns the scale round', () => {
		expect(derived({ kind: 'reverse', of: 'q1', range: null }).cells).toEqual(['5', '1', '9', '', '3', '4']);
		expect(derived({ kind: 'reverse', of: 'âge', range: [0, 100] }).cells.slice(0, 3)).toEqual([
			'83',
			'82',
			'60.5'
		]);
		expect(derive({ kind: 'reverse', of: 'âge', range: null }, opened)).toEqual({
			fault: { code: 'no-order', name: 'âge' }
		});
	});

	it('in bands closes each band below', () => {
		const { cells, question } = derived({
			kind: 'band',
			of: 'âge',
			edges: [40, 18],
			labels: ['mineurs', '18 à 39', '40 et plus']
		});
		expect(cells).toEqual(['1', '2', '2', '3', '99', '']);
		expect(question.scale.map(({ label }) => label)).toEqual(['mineurs', '18 à 39', '40 et plus']);
	});

	it('a score is the mean of what is answered, reversed items turned, where enough is', () => {
		// Row 1: 1, 6 - 5, 2. Row 2: 5, 6 - 4. Row 3: only 6 - 3. Row 4: 6 - 2, 4. Row 5: 3, 1. Row 6: 2, 6 - 1, 3.
		const items = ['q1', 'q2', 'q3'];
		const mean = derived({ kind: 'score', items, measure: 'mean', minimum: 2 / 3 }).cells.map(Number);
		expect(mean).toEqual([4 / 3, 3.5, 0, 4, 2, 10 / 3]);
		expect(derived({ kind: 'score', items, measure: 'mean', minimum: 1 }).cells[1]).toBe('');
		expect(derived({ kind: 'score', items, measure: 'sum', minimum: 2 / 3 }).cells.map(Number)).toEqual([
			4, 10.5, 0, 12, 6, 10
		]);
	});

	it('back-coded puts write-ins into options, old and new, and leaves the raw column', () => {
		const { cells, question } = derived({
			kind: 'back-code',
			of: 'pays',
			other: 'autre',
			into: [{ value: 'NL', label: 'Pays-Bas', texts: ['Pays-Bas', 'pays bas'] }]
		});
		expect(cells).toEqual(['BE', 'FR', 'NL', 'NL', 'autre', '']);
		expect(question.scale.map(({ value }) => value)).toEqual(['BE', 'FR', 'autre', 'NL']);
		expect(table.pays[2]).toBe('autre');
	});

	it('names a variable that is not there', () => {
		expect(derive({ kind: 'score', items: ['q1', 'absente'], measure: 'mean', minimum: 1 }, opened)).toEqual({
			fault: { code: 'unknown-variable', name: 'absente' }
		});
	});
});

it('write-ins that differ in case, accents and blanks are one', () => {
	expect(writeInsOf(columnFrom(['Élodie', 'elodie ', 'ELODIE.', 'autre', '']))).toEqual([
		{ text: 'Élodie', n: 3, forms: ['Élodie', 'elodie', 'ELODIE.'] },
		{ text: 'autre', n: 1, forms: ['autre'] }
	]);
});
