import { describe, expect, it } from 'vitest';
import { group } from '#lib/core/stats/agreement/index.ts';
import type { Input, Outcome, Result } from '#lib/core/stats/index.ts';

function run(name: string, input: Input): Outcome {
	const outcome = group.methods.find((method) => method.name === name)?.run(input);
	if (outcome === undefined) throw new Error(`${name} is not registered`);
	return outcome;
}

const codes = (outcome: Outcome) =>
	'refused' in outcome ? [outcome.refused.code] : outcome.warnings.map((warning) => warning.code);

describe('agreement methods given what they cannot use', () => {
	it.each<[string, string, Input, string]>([
		['nothing', 'cohen-kappa', {}, 'not-a-list'],
		['no ratings', 'cohen-kappa', { x: [], y: [] }, 'no-complete-pairs'],
		[
			'pairs that always miss one side',
			'cohen-kappa',
			{ x: ['a', null], y: [null, 'a'] },
			'no-complete-pairs'
		],
		['raters of different length', 'cohen-kappa', { x: ['a'], y: ['a', 'b'] }, 'lengths-differ'],
		['NaN among the ratings', 'cohen-kappa', { x: [1, NaN], y: [1, 2] }, 'not-finite'],
		[
			'a table that is not square',
			'cohen-kappa',
			{
				m: [
					[1, 2, 3],
					[1, 2, 3]
				]
			},
			'not-square'
		],
		[
			'a negative count',
			'cohen-kappa',
			{
				m: [
					[1, -2],
					[0, 3]
				]
			},
			'negative-count'
		],
		[
			'half a person',
			'cohen-kappa',
			{
				m: [
					[1, 0.5],
					[0, 3]
				]
			},
			'not-a-count'
		],
		[
			'an empty table',
			'cohen-kappa',
			{
				m: [
					[0, 0],
					[0, 0]
				]
			},
			'empty'
		],
		['a rating off the declared scale', 'cohen-kappa', { x: [1, 9], y: [1, 2], levels: [1, 2] }, 'off-scale'],
		['a scale that names a point twice', 'cohen-kappa', { x: [1], y: [1], levels: [1, 1] }, 'not-a-scale'],
		['unknown weights', 'cohen-kappa', { x: [1], y: [1], weights: 'cubic' }, 'not-an-option'],
		['a level of 95', 'cohen-kappa', { x: [1], y: [1], level: 95 }, 'not-a-level'],
		['one rater', 'fleiss-kappa', { m: [['a'], ['b']] }, 'too-few-raters'],
		[
			'no subject rated by all',
			'fleiss-kappa',
			{
				m: [
					['a', null],
					[null, 'b']
				]
			},
			'no-complete-rows'
		],
		['rows of different length', 'fleiss-kappa', { m: [['a', 'b'], ['a']] }, 'rows-differ'],
		[
			'counts of different numbers of raters',
			'fleiss-kappa-counts',
			{
				m: [
					[3, 0],
					[1, 1]
				]
			},
			'raters-differ'
		],
		[
			'no unit with two values',
			'krippendorff-alpha',
			{
				m: [
					[1, null],
					[null, 2]
				]
			},
			'no-pairable-units'
		],
		[
			'words for an interval metric',
			'krippendorff-alpha',
			{ m: [['a'], ['b']], metric: 'interval' },
			'not-a-number'
		],
		[
			'negative values for a ratio',
			'krippendorff-alpha',
			{
				m: [
					[-1, 1],
					[2, 3]
				],
				metric: 'ratio'
			},
			'negative-ratio-value'
		],
		['one rater', 'gwet-ac', { m: [[1], [2]] }, 'no-pairable-units'],
		['one target', 'icc', { m: [[1, 2]] }, 'too-few-complete-rows'],
		['one judge', 'icc', { m: [[1], [2]] }, 'too-few-raters'],
		[
			'Infinity',
			'icc',
			{
				m: [
					[1, 2],
					[3, Infinity]
				]
			},
			'not-finite'
		],
		[
			'words',
			'kendall-w',
			{
				m: [
					['a', 'b'],
					['c', 'd']
				]
			},
			'not-a-number'
		],
		['two pairs', 'lin-concordance', { x: [1, 2], y: [1, 2] }, 'too-few-pairs'],
		['no pair', 'bland-altman', { x: [null], y: [1] }, 'too-few-pairs']
	])('%s: %s refuses', (_, name, input, code) => {
		expect(codes(run(name, input))).toEqual([code]);
	});

	it.each<[string, string, Input, string]>([
		[
			'both raters always choose the same category',
			'cohen-kappa',
			{ x: ['a', 'a'], y: ['a', 'a'] },
			'kappa-undefined'
		],
		[
			'one rater always chooses the same category',
			'cohen-kappa',
			{ x: ['a', 'a'], y: ['a', 'b'] },
			'rater-constant'
		],
		['one pair', 'cohen-kappa', { x: ['a'], y: ['a'] }, 'kappa-undefined'],
		[
			'everybody says the same',
			'fleiss-kappa',
			{
				m: [
					[1, 1],
					[1, 1]
				]
			},
			'kappa-undefined'
		],
		[
			'everybody says the same',
			'krippendorff-alpha',
			{
				m: [
					[1, 1],
					[1, 1]
				]
			},
			'alpha-undefined'
		],
		[
			'everybody says the same',
			'gwet-ac',
			{
				m: [
					[1, 1],
					[1, 1]
				]
			},
			'kappa-undefined'
		],
		[
			'everybody says the same',
			'icc',
			{
				m: [
					[3, 3],
					[3, 3]
				]
			},
			'icc-undefined'
		],
		[
			'all judges tie all objects',
			'kendall-w',
			{
				m: [
					[1, 1],
					[1, 1]
				]
			},
			'all-tied'
		],
		[
			'one judge ties all objects',
			'kendall-w',
			{
				m: [
					[1, 1],
					[1, 2],
					[1, 3]
				]
			},
			'judge-ties-everything'
		],
		['a measurement that never changes', 'lin-concordance', { x: [2, 2, 2], y: [1, 2, 3] }, 'no-variation'],
		['one pair', 'bland-altman', { x: [1], y: [2] }, 'one-value']
	])('%s: %s says so and gives no number it does not have', (_, name, input, code) => {
		const outcome = run(name, input);
		expect(codes(outcome)).toContain(code);
		expect(JSON.stringify(outcome, (_key, value) => (Number.isNaN(value) ? 'NaN' : value))).not.toContain(
			'NaN"'
		);
	});

	it('undefined kappa comes with the percentage of agreement', () => {
		const result = run('cohen-kappa', {
			x: ['a', 'a', null],
			y: ['a', 'a', 'b'],
			levels: ['a', 'b']
		}) as Result;
		expect(result.estimate?.value).toBeNull();
		expect(result.warnings).toContainEqual({ code: 'kappa-undefined', values: { agreement: 1, n: 2 } });
		expect(result.n).toEqual({ used: 2, missing: 1 });
	});

	it('perfect agreement on very many objects has a p that is small but not zero', () => {
		const x = Array.from({ length: 20_000 }, (_, i) => i % 2);
		const p = (run('cohen-kappa', { x, y: x }) as Result).test?.p;
		expect(p).toBeGreaterThan(0);
		expect(p).toBeLessThan(1e-300);
	});

	it('a table of 2,000 x 2,000 is computed, one of 2,001 refused', () => {
		const size = 2000;
		const m = Array.from({ length: size }, (_, i) =>
			Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))
		);
		expect((run('cohen-kappa', { m }) as Result).estimate?.value).toBe(1);
		const x = Array.from({ length: size + 1 }, (_, i) => i);
		expect(codes(run('cohen-kappa', { x, y: x }))).toEqual(['too-many-categories']);
	});
});
