import { describe, expect, it } from 'vitest';
import { group } from '#lib/core/stats/correlation/index.ts';
import { codesOf, resultOf } from '../run-method.ts';

describe('a correlation of what cannot be correlated', () => {
	it.each([
		['nothing', { x: [], y: [] }, 'too-few-pairs'],
		['one pair', { x: [1], y: [2] }, 'too-few-pairs'],
		['pairs that all miss one', { x: [1, null, 3], y: [null, 2, null] }, 'too-few-pairs'],
		['lists of different length', { x: [1, 2, 3], y: [1, 2] }, 'lengths-differ'],
		['NaN', { x: [1, NaN, 3], y: [1, 2, 3] }, 'not-finite'],
		['Infinity', { x: [1, 2, 3], y: [1, Infinity, 3] }, 'not-finite'],
		['numbers whose squares overflow', { x: [1, 1e200, 3], y: [1, 2, 3] }, 'value-too-large'],
		['a text', { x: 'abc', y: [1, 2, 3] }, 'not-a-list']
	])('%s is refused with a code', (_, input, code) => {
		for (const name of ['pearson', 'spearman', 'kendall'])
			expect(codesOf(group, name, input)).toEqual([code]);
	});

	it('a constant variable gives no number and says why', () => {
		for (const name of ['pearson', 'spearman', 'kendall']) {
			const result = resultOf(group, name, { x: [0.1, 0.1, 0.1, 0.1], y: [1, 2, 3, 4] });
			expect(result.estimate?.value).toBeNull();
			expect(result.test?.p).toBeNull();
			expect(result.warnings.map((w) => w.code)).toEqual(['no-variation']);
		}
	});

	it('a table of 2,000 by 2,000 counts is refused at once', () => {
		const m = Array.from({ length: 2000 }, () => new Array<number>(2000).fill(1));
		expect(codesOf(group, 'polychoric', { m })).toEqual(['too-many-categories']);
		expect(codesOf(group, 'correlation-matrix', { m })).toEqual(['too-many-columns']);
	});

	it('a million tied pairs are ranked exactly', () => {
		const n = 1_000_000;
		const x = Float64Array.from({ length: n }, (_, i) => i % 5);
		const y = Float64Array.from({ length: n }, (_, i) => Math.floor(i / 5) % 7);
		expect(Math.abs(resultOf(group, 'spearman', { x, y }).estimate?.value ?? NaN)).toBeLessThan(1e-5);
	});

	it.each([
		['1', { r1: 1, n1: 20, r2: 0.3, n2: 20 }, 'not-a-correlation'],
		['three cases', { r1: 0.5, n1: 3, r2: 0.3, n2: 20 }, 'too-few-pairs']
	])('a correlation of %s cannot be compared', (_, input, code) => {
		expect(codesOf(group, 'compare-correlations', input)).toEqual([code]);
	});
});
