import { describe, expect, it } from 'vitest';
import { findMethod } from '#lib/core/stats/index.ts';
import { group } from '#lib/core/stats/weights/index.ts';
import { codesOf, resultOf } from '../run-method.ts';

describe('weights that cannot be used', () => {
	it.each([
		['below zero', [1, -1, 2], 'negative-weight'],
		['all zero', [0, 0, 0], 'weights-all-zero'],
		['missing', [1, null, 2], 'missing-weight'],
		['NaN', [1, NaN, 2], 'not-finite'],
		['of another length', [1, 2], 'lengths-differ']
	])('%s are refused with a code', (_, w, code) => {
		expect(codesOf(group, 'weighted-mean', { x: [1, 2, 3], w })).toEqual([code]);
		expect(codesOf(group, 'weighted-quantiles', { x: [1, 2, 3], w })).toEqual([code]);
		expect(codesOf(group, 'bootstrap-weighted-mean', { x: [1, 2, 3], w })).toEqual([code]);
	});

	it('of zero leave the case out and say so', () => {
		const result = resultOf(group, 'weighted-mean', { x: [100, 1, 2, 3], w: [0, 1, 1, 1] });
		expect(result.estimate?.value).toBe(2);
		expect(result.n.used).toBe(3);
		expect(result.warnings.map((w) => w.code)).toEqual(['cases-outside']);
	});
});

describe('a design without a variance', () => {
	it.each([
		['one case', { x: [1], w: [1] }, 'single-unit-stratum'],
		['one practice', { x: [1, 2, 3], clusters: ['a', 'a', 'a'] }, 'single-unit-stratum'],
		['a stratum of one', { x: [1, 2, 3], strata: ['a', 'a', 'b'] }, 'single-unit-stratum'],
		[
			'a population below the sample',
			{ x: [1, 2, 3], population: [2, 2, 2] },
			'population-smaller-than-sample'
		],
		[
			'a population that varies in its stratum',
			{ x: [1, 2], population: [5, 6] },
			'population-varies-in-stratum'
		],
		['nothing', { x: [] }, 'empty'],
		['nothing but missing answers', { x: [null, null] }, 'empty']
	])('%s is refused with a code', (_, input, code) => {
		expect(codesOf(group, 'weighted-mean', input)).toEqual([code]);
	});

	it('answers that are all equal have a mean, a standard error of 0 and no design effect', () => {
		const result = resultOf(group, 'weighted-mean', { x: [4, 4, 4], w: [1, 2, 3] });
		expect(result.estimate).toMatchObject({ value: 4, se: 0 });
		expect(result.effects[0]?.value).toBeNull();
		expect(result.warnings.map((w) => w.code)).toEqual(['no-variation']);
	});
});

describe('margins that cannot be met', () => {
	const sex = { values: ['f', 'f', 'm'], targets: { f: 60, m: 40 } };

	it.each([
		[
			'sums that contradict each other',
			{ sex, age: { values: [1, 2, 1], targets: { 1: 50, 2: 60 } } },
			'margins-contradict'
		],
		[
			'a category nobody has',
			{ sex: { values: ['f', 'f', 'f'], targets: { f: 60, m: 40 } } },
			'empty-category'
		],
		[
			'a category without target',
			{ sex: { values: ['f', 'x', 'm'], targets: { f: 60, m: 40 } } },
			'category-without-target'
		],
		[
			'a negative target',
			{ sex: { values: ['f', 'm', 'm'], targets: { f: 140, m: -40 } } },
			'negative-target'
		],
		['a missing category', { sex: { values: ['f', null, 'm'], targets: { f: 60, m: 40 } } }, 'missing-value'],
		[
			'lists of different length',
			{ sex, age: { values: [1, 2], targets: { 1: 50, 2: 50 } } },
			'lengths-differ'
		],
		['no margin', {}, 'empty'],
		[
			'two margins that cannot hold together',
			{ sex, age: { values: ['y', 'y', 'o'], targets: { y: 30, o: 70 } } },
			'raking-not-converged'
		]
	])('%s are refused with a code', (_, margins, code) => {
		expect(codesOf(group, 'rake', { margins })).toEqual([code]);
	});

	it('a category nobody has is named', () => {
		const outcome = group.methods
			.find((method) => method.name === 'rake')
			?.run({ margins: { g: { values: ['f', 'f'], targets: { f: 3, m: 2 } } } });
		expect(outcome).toMatchObject({
			refused: { code: 'empty-category', values: { margin: 'g', category: 'm' } }
		});
	});

	it('a table whose zeros block its totals gives no weights', () => {
		const input = {
			seed: [
				[0, 0, 20],
				[35, 50, 25]
			],
			rows: [90, 110],
			cols: [60, 90, 50]
		};
		expect(codesOf(group, 'ipf', input)).toEqual(['raking-not-converged']);
		expect(codesOf(group, 'ipf', { ...input, cols: [60, 90, 60] })).toEqual(['margins-contradict']);
		expect(codesOf(group, 'ipf', { ...input, rows: [-90, 110] })).toEqual(['negative-count']);
	});
});

describe('tests between weighted groups', () => {
	it('need two groups with weight', () => {
		const input = { x: [1, 2, 3, 4], g: ['a', 'a', 'b', 'b'], w: [1, 1, 0, 0] };
		expect(codesOf(group, 'weighted-groups', input)).toEqual(['too-few-groups']);
		expect(codesOf(group, 'weighted-rank-test', input)).toEqual(['not-two-groups']);
		expect(codesOf(group, 'rao-scott', { y: ['u', 'v', 'u', 'v'], g: input.g, w: input.w })).toEqual([
			'too-few-categories'
		]);
	});

	it('of groups that never vary have a difference but no test', () => {
		const input = { x: [4.1, 1.3, 4.1, 1.3], g: ['a', 'b', 'a', 'b'], w: [0.1, 0.1, 0.1, 0.1] };
		for (const name of ['weighted-groups', 'weighted-rank-test']) {
			const result = resultOf(group, name, input);
			expect(result.test?.p ?? null).toBeNull();
			expect(result.warnings.map((w) => w.code)).toEqual(['no-variation']);
		}
		const model = { y: input.x, predictors: { g: input.g }, w: input.w };
		expect(codesOf(group, 'weighted-regression', model)).toEqual(['perfect-fit']);
	});

	it('always call the frequency t of SPSS what it is', () => {
		const input = { x: [1, 2, 3, 4], g: ['a', 'a', 'b', 'b'], w: [1, 2, 1, 2] };
		expect(codesOf(group, 'spss-frequency-t', input)).toEqual(['weights-read-as-head-counts']);
	});

	it('three groups have means and no difference to test', () => {
		const input = { x: [1, 2, 4, 3, 5, 2], g: ['a', 'a', 'b', 'b', 'c', 'c'], w: [1, 2, 1, 2, 1, 2] };
		// By hand: (1 + 4) / 3, (4 + 6) / 3, (5 + 4) / 3.
		const means = [{ mean: 5 / 3 }, { mean: 10 / 3 }, { mean: 3 }];
		const outcome = findMethod('weighted-groups')?.run(input);
		expect(outcome).toMatchObject({ details: { groups: means } });
		expect(outcome).not.toHaveProperty('test');
	});
});
