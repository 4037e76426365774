import { describe, expect, it } from 'vitest';
import { group } from '#lib/core/stats/anova/index.ts';
import { codesOf, resultOf } from '../run-method.ts';

const tests = ['one-way-anova', 'levene', 'tukey-hsd', 'pairwise-t'];

describe('an analysis of variance of what has none', () => {
	it.each([
		['nothing', { x: [], g: [] }, 'empty'],
		['one value', { x: [1], g: ['a'] }, 'too-few-groups'],
		['one group', { x: [1, 2, 3], g: ['a', 'a', 'a'] }, 'too-few-groups'],
		['a group per case', { x: [1, 2, 3], g: ['a', 'b', 'c'] }, 'too-few-values'],
		['lists of different length', { x: [1, 2, 3], g: ['a', 'b'] }, 'lengths-differ'],
		['NaN', { x: [1, NaN, 3, 4], g: ['a', 'b', 'a', 'b'] }, 'not-finite']
	])('%s is refused with a code', (_, input, code) => {
		for (const name of tests) expect(codesOf(group, name, input)).toEqual([code]);
	});

	it('a constant outcome has neither F nor p', () => {
		const result = resultOf(group, 'one-way-anova', {
			x: [0.1, 0.1, 0.1, 0.1, 0.1],
			g: ['a', 'a', 'a', 'b', 'b']
		});
		expect(result.test).toMatchObject({ value: null, p: null });
		expect(result.warnings.map((w) => w.code)).toEqual(['no-variation']);
	});

	it('groups that differ without any spread inside have no F, and a p above 0', () => {
		const result = resultOf(group, 'one-way-anova', { x: [1, 1, 2, 2], g: ['a', 'a', 'b', 'b'] });
		expect(result.test?.value).toBeNull();
		expect(result.test?.p).toBeGreaterThan(0);
		expect(result.warnings.map((w) => w.code)).toEqual(['no-variation-within-groups']);
	});

	it('Welch refuses a group without spread and names it', () => {
		const input = { x: [1, 2, 3, 5, 5, 5], g: ['a', 'a', 'a', 'b', 'b', 'b'] };
		expect(codesOf(group, 'welch-anova', input)).toEqual(['group-without-variance']);
		expect(codesOf(group, 'welch-anova', { x: [1, 2, 3], g: ['a', 'a', 'b'] })).toEqual(['group-too-small']);
	});

	it('a design with an empty cell says that it tests less than its name', () => {
		const input = {
			y: [1, 2, 3, 4, 5, 7, 6],
			factors: { a: ['p', 'p', 'q', 'q', 'p', 'p', 'q'], b: ['u', 'u', 'u', 'u', 'v', 'v', 'u'] }
		};
		expect(codesOf(group, 'factorial-anova', input)).toEqual(['empty-cells']);
	});

	it('too many factors, conditions or cells are refused', () => {
		const ids = Array.from({ length: 500 }, (_, i) => i);
		expect(codesOf(group, 'factorial-anova', { y: ids, factors: { a: ids } })).toEqual([
			'too-many-categories'
		]);
		const m = Array.from({ length: 2000 }, () => new Array<number>(2000).fill(1));
		expect(codesOf(group, 'repeated-measures-anova', { m })).toEqual(['too-many-columns']);
	});
});
