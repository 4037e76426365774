import { describe, expect, it } from 'vitest';
import { group } from '#lib/core/stats/crosstab/index.ts';
import type { Input } from '#lib/core/stats/index.ts';
import { codesOf, resultOf } from '../run-method.ts';

describe('a contingency table that cannot be tested', () => {
	it.each<[string, string, Input, string[]]>([
		['nothing', 'chi-square', {}, ['not-a-list']],
		['no rows', 'chi-square', { m: [] }, ['empty']],
		['rows of different length', 'chi-square', { m: [[1, 2], [3]] }, ['rows-differ']],
		[
			'a negative count',
			'chi-square',
			{
				m: [
					[1, -2],
					[3, 4]
				]
			},
			['negative-count']
		],
		[
			'half a person',
			'chi-square',
			{
				m: [
					[1, 2.5],
					[3, 4]
				]
			},
			['not-a-count']
		],
		[
			'NaN',
			'chi-square',
			{
				m: [
					[1, NaN],
					[3, 4]
				]
			},
			['not-finite']
		],
		[
			'nobody at all',
			'chi-square',
			{
				m: [
					[0, 0],
					[0, 0]
				]
			},
			['empty']
		],
		[
			'everybody in one cell',
			'chi-square',
			{
				m: [
					[12, 0],
					[0, 0]
				]
			},
			['only-one-group']
		],
		['one row', 'chi-square', { m: [[5, 7, 9]] }, ['only-one-group']],
		['answers of different length', 'chi-square', { x: ['a', 'b'], y: ['c'] }, ['lengths-differ']],
		['answers that are all missing', 'chi-square', { x: [null, null], y: ['c', 'd'] }, ['empty']],
		[
			'a table that is not 2 x 2',
			'two-by-two',
			{
				m: [
					[1, 2, 3],
					[4, 5, 6]
				]
			},
			['not-two-by-two']
		],
		['more yes than people', 'column-proportions', { yes: [9, 1], n: [5, 5] }, ['more-than-base']],
		['a group of nobody', 'column-proportions', { yes: [0, 1], n: [0, 5] }, ['group-empty']],
		[
			'proportions that sum to 2',
			'goodness-of-fit',
			{ x: [3, 4], p: [1, 1] },
			['proportions-do-not-sum-to-1']
		],
		[
			'a stratum of one',
			'mantel-haenszel',
			{
				strata: [
					[
						[1, 0],
						[0, 0]
					]
				]
			},
			['stratum-too-small']
		],
		[
			'a tick that is neither 0 nor 1',
			'multi-response-by-group',
			{ m: [[2], [1]], g: ['a', 'b'] },
			['not-a-tick']
		],
		['a proportion above 1', 'cohen-h', { p1: 1.2, p2: 0.5 }, ['not-a-probability']]
	])('%s (%s)', (_, name, input, codes) => {
		expect(codesOf(group, name, input)).toEqual(codes);
	});

	it('a single row is a goodness of fit, and is called one', () => {
		const result = resultOf(group, 'chi-square', { m: [[5, 7, 9]] });
		expect(result.test?.name).toBe('goodness-of-fit');
		// By hand: (4 + 0 + 4) / 7.
		expect(result.test?.value).toBeCloseTo(8 / 7, 12);
	});

	it('a table of 2,000 x 2,000 is tested by chi-square and refused by the exact test', () => {
		const m = Array.from({ length: 2000 }, (_, i) =>
			Array.from({ length: 2000 }, (__, j) => ((i * 7 + j * 13) % 17 === 0 ? 2 : 1))
		);
		const result = resultOf(group, 'chi-square', { m });
		expect(result.test?.df).toBe(1999 * 1999);
		expect(result.test?.p).toBeGreaterThan(0);
		expect(result.warnings.map(({ code }) => code)).toContain('cells-not-listed');
		expect(codesOf(group, 'fisher-exact', { m })).toEqual(['exact-effort-exceeded']);
	});

	it('a p too small for a double is the smallest one, with a warning', () => {
		const result = resultOf(group, 'chi-square', {
			m: [
				[1e9, 1],
				[1, 1e9]
			]
		});
		expect(result.test?.p).toBe(Number.MIN_VALUE);
		expect(result.warnings.map(({ code }) => code)).toContain('p-below-smallest');
	});

	it('a zero cell leaves the odds ratio defined, with half a person added and said', () => {
		const result = resultOf(group, 'two-by-two', {
			m: [
				[0, 12],
				[9, 8]
			]
		});
		// By hand: (0.5 x 8.5) / (12.5 x 9.5).
		expect(result.estimate?.value).toBeCloseTo(4.25 / 118.75, 12);
		expect(result.warnings.map(({ code }) => code)).toEqual(['zero-cell-half-added']);
	});
});
