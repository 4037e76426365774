import { describe, expect, it } from 'vitest';
import type { Input } from '#lib/core/stats/index.ts';
import { group } from '#lib/core/stats/nonparametric/index.ts';
import { codesOf, resultOf } from '../run-method.ts';

describe('rank tests given what they cannot use', () => {
	it.each<[string, string, Input, string[]]>([
		['nothing', 'mann-whitney', {}, ['not-a-list']],
		['an empty group', 'mann-whitney', { x: [], y: [1, 2, 3] }, ['empty']],
		['a group that is all missing', 'mann-whitney', { x: [null, null], y: [1, 2] }, ['empty']],
		['NaN', 'mann-whitney', { x: [1, NaN], y: [1, 2] }, ['not-finite']],
		['Infinity', 'mann-whitney', { x: [1, 2], y: [1, -Infinity] }, ['not-finite']],
		['a text', 'mann-whitney', { x: ['a'], y: [1, 2] }, ['not-a-number']],
		['negative counts', 'mann-whitney', { cx: [1, -1], cy: [1, 2] }, ['negative-count']],
		['counts of nobody', 'mann-whitney', { cx: [0, 0], cy: [1, 2] }, ['empty']],
		['ties in small groups', 'mann-whitney', { x: [1, 2, 2], y: [2, 3, 4] }, ['ties-no-exact']],
		[
			'an exact p of 3,000 tied values',
			'mann-whitney',
			{ cx: [500, 1000], cy: [900, 600], method: 'exact' },
			['exact-effort-exceeded']
		],
		['pairs of different length', 'signed-rank', { x: [1, 2], y: [1] }, ['lengths-differ']],
		['no differences', 'signed-rank', { x: [] }, ['empty']],
		['one group', 'kruskal-wallis', { x: [1, 2, 3], g: ['a', 'a', 'a'] }, ['too-few-groups']],
		['groups of different length', 'kruskal-wallis', { x: [1, 2, 3], g: ['a', 'b'] }, ['lengths-differ']],
		[
			'all values equal',
			'jonckheere-terpstra',
			{ x: [2, 2, 2], g: ['a', 'b', 'c'] },
			['all-values-equal', 'variance-ignores-ties']
		],
		[
			'101 groups to compare',
			'dunn',
			{ x: Array.from({ length: 202 }, (_, i) => i), g: Array.from({ length: 202 }, (_, i) => i % 101) },
			['too-many-groups']
		],
		['one row', 'friedman', { m: [[1, 2, 3]] }, ['too-few-complete-rows']],
		['one question', 'friedman', { m: [[1], [2]] }, ['too-few-questions']],
		['rows of different length', 'friedman', { m: [[1, 2], [1]] }, ['rows-differ']],
		[
			'everyone answers all alike',
			'friedman',
			{
				m: [
					[3, 3],
					[4, 4]
				]
			},
			['no-one-varies']
		],
		[
			'no value above the median',
			'median-test',
			{ x: [1, 1, 1, 1], g: ['a', 'a', 'b', 'b'] },
			['no-value-above-median', 'small-expected-counts']
		],
		['no one changed', 'sign-test', { x: [1, 2], y: [1, 2] }, ['no-one-changed']]
	])('%s (%s)', (_, name, input, codes) => {
		expect(codesOf(group, name, input)).toEqual(codes);
	});

	it('leaves the caller the order of his numbers', () => {
		const x = Float64Array.of(3, 1, 2);
		resultOf(group, 'mann-whitney', { x, y: [5, 4] });
		expect(Array.from(x)).toEqual([3, 1, 2]);
	});

	it('ranks a million tied answers', () => {
		const answers = Array.from({ length: 1_000_000 }, (_, i) => 1 + ((i * 7919) % 5));
		const result = resultOf(group, 'mann-whitney', {
			x: answers.slice(0, 500_000),
			y: answers.slice(500_000)
		});
		// Both halves hold 100,000 of each answer, so that each is above the other half as often as below.
		expect(result.test?.value).toBe(500_000 ** 2 / 2);
		expect(result.test?.p).toBe(1);
	});
});
