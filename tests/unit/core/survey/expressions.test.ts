import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expressionText, openBook, parseExpression, type Expression } from '#lib/core/survey/index.ts';
import { bookOf, columnsOf } from './made-book.ts';

const table = {
	sexe: ['Femme', 'Homme', '', 'Femme', 'Femme', 'refus'],
	age: ['55', '60', '58', '', '99', '61'],
	accord: ['2', '1', '3', '2', '', '3'],
	jour: ['2021-03-01', '2021-04-15', '', '2021-03-31', '2020-12-31', '2021-03-02'],
	'vos outils': ['R, SPSS', 'SPSS', 'R', '', 'Excel', 'Excel, R']
};
const opened = openBook(
	bookOf(
		[
			{ name: 'sexe', type: 'nominal', missing: [{ value: 'refus', label: 'refus', reason: 'refused' }] },
			{ name: 'age', type: 'numeric', missingRange: [96, 99] },
			{
				name: 'accord',
				type: 'ordinal',
				scale: [
					{ value: '1', label: 'Pas d’accord' },
					{ value: '3', label: 'Neutre' },
					{ value: '2', label: 'D’accord' }
				]
			},
			{ name: 'jour', type: 'date' },
			{ name: 'vos outils', type: 'multiple', setName: 'outils' }
		],
		[
			{
				kind: 'delimited',
				name: 'outils',
				label: '',
				column: 'vos outils',
				separator: ', ',
				options: [],
				labels: {},
				none: null
			}
		]
	),
	6,
	columnsOf(table)
);

function rows(condition: string): number[] | unknown {
	const found = opened.where(condition);
	return 'mask' in found ? [...found.mask.entries()].flatMap(([row, one]) => (one ? [row + 1] : [])) : found;
}

describe('a condition over answers', () => {
	it.each([
		['sexe = Femme', [1, 4, 5]],
		['sexe=Femme & age>=55', [1]],
		['sexe = Femme and age is missing', [4, 5]],
		['not sexe = Femme', [2]],
		['sexe != Femme', [2]],
		['sexe is missing', [3, 6]],
		['sexe is not missing', [1, 2, 4, 5]],
		["sexe in ('Homme', refus)", [2, 6]],
		['sexe not in (Homme)', [1, 4, 5]],
		['age > 55', [2, 3, 6]],
		['age <= 58', [1, 3]],
		['age = 99', [5]],
		['age = 55.0', [1]],
		['age != 55', [2, 3, 6]],
		['(sexe = Homme or age < 56) and not accord = 1', [1]],
		['sexe = Homme or sexe = Femme and age = 55', [1, 2]],
		// By the declared order 1, 3, 2, and by the words of a point.
		['accord >= 3', [1, 3, 4, 6]],
		['accord > Neutre', [1, 4]],
		["accord = 'D’accord'", [1, 4]],
		['jour >= 2021-03-02', [2, 4, 6]],
		['`vos outils` = R', [1, 3, 6]],
		['`vos outils` in (Excel, SPSS)', [1, 2, 5, 6]],
		['inconnu = 1', { unknown: 'inconnu' }]
	])('%s', (condition, expected) => expect(rows(condition)).toEqual(expected));

	it.each([
		['', { position: 1, expected: 'name' }],
		['age', { position: 4, expected: 'comparison' }],
		['age >', { position: 6, expected: 'value' }],
		['(age > 5', { position: 9, expected: 'closing-bracket' }],
		['age > 5 sexe = 1', { position: 9, expected: 'end' }],
		["sexe = 'Femme", { position: 8, expected: 'closing-quote' }],
		['age in 5', { position: 8, expected: 'opening-bracket' }],
		['age is 5', { position: 8, expected: 'missing' }],
		["'age' > 5", { position: 1, expected: 'name' }]
	])('%s is refused where it goes wrong', (condition, fault) =>
		expect(parseExpression(condition)).toEqual({ fault })
	);

	it('that nests without end is refused, not followed', () => {
		expect(parseExpression('('.repeat(5000))).toMatchObject({ fault: { expected: 'shorter' } });
		expect(parseExpression('not '.repeat(4000) + 'a = 1')).toMatchObject({ expression: { kind: 'compare' } });
		expect(parseExpression('a'.repeat(30_000))).toMatchObject({ fault: { expected: 'shorter' } });
	});

	const word = fc.oneof(
		fc.constantFrom('sexe', 'vos outils', 'or', 'a`b', 'é-1', '3'),
		fc.string({ minLength: 1, maxLength: 8 })
	);
	const { expression } = fc.letrec<{ expression: Expression; leaf: Expression }>((tie) => ({
		leaf: fc.oneof(
			fc.record({
				kind: fc.constant('compare' as const),
				name: word,
				comparison: fc.constantFrom('=', '!=', '<', '<=', '>', '>='),
				value: word
			}),
			fc.record({
				kind: fc.constant('in' as const),
				name: word,
				values: fc.array(word, { minLength: 1, maxLength: 3 })
			}),
			fc.record({ kind: fc.constant('missing' as const), name: word })
		) as fc.Arbitrary<Expression>,
		expression: fc.oneof(
			{ depthSize: 'small', withCrossShrink: true },
			tie('leaf'),
			fc.record({
				kind: fc.constantFrom('and' as const, 'or' as const),
				parts: fc.array(tie('leaf'), { minLength: 2, maxLength: 3 })
			}),
			fc.record({ kind: fc.constant('not' as const), part: tie('expression') })
		) as fc.Arbitrary<Expression>
	}));

	it('is read again out of its own text', () => {
		fc.assert(
			fc.property(expression, (one) => {
				expect(parseExpression(expressionText(one))).toEqual({ expression: one });
			})
		);
	});
});
