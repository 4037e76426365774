import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Input, Result } from '#lib/core/stats/index.ts';
import { group } from '#lib/core/stats/t-test/index.ts';
import { codesOf, resultOf } from '../run-method.ts';

const run = (name: string, input: Input) => resultOf(group, name, input);
const check = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void) =>
	fc.assert(fc.property(arbitrary, law), { numRuns: 40 });
const sample = fc
	.array(fc.integer({ min: -100, max: 100 }), { minLength: 3, maxLength: 20 })
	.filter((values) => new Set(values).size > 1);
const two = fc.tuple(sample, sample);
const d = (result: Result) => result.effects[0];

describe('t tests', () => {
	it('do not see a shift of both groups, nor their unit', () => {
		check(two, ([x, y]) => {
			const plain = run('welch-t', { x, y });
			const move = (values: number[]) => values.map((value) => 5 * value + 1000);
			const moved = run('welch-t', { x: move(x), y: move(y) });
			expect(moved.test?.value).toBeCloseTo(plain.test?.value ?? NaN, 8);
			expect(d(moved)?.value).toBeCloseTo(d(plain)?.value ?? NaN, 8);
			expect(moved.estimate?.value).toBeCloseTo(5 * (plain.estimate?.value ?? NaN), 8);
		});
	});

	it('turn their sign with the groups', () => {
		check(two, ([x, y]) => {
			for (const name of ['welch-t', 'student-t']) {
				const [plain, turned] = [run(name, { x, y }), run(name, { x: y, y: x })];
				expect(turned.test?.value).toBeCloseTo(-(plain.test?.value ?? NaN), 9);
				expect(turned.test?.p).toBeCloseTo(plain.test?.p ?? NaN, 9);
				expect(turned.estimate?.interval?.upper).toBeCloseTo(-(plain.estimate?.interval?.lower ?? NaN), 8);
				expect(d(turned)?.interval?.upper).toBeCloseTo(-(d(plain)?.interval?.lower ?? NaN), 6);
			}
		});
	});

	it('agree for groups of one size: the same t, and Welch never more degrees of freedom', () => {
		check(two, ([x, y]) => {
			const size = Math.min(x.length, y.length);
			const [a, b] = [x.slice(0, size), y.slice(0, size)];
			if (new Set(a).size < 2 || new Set(b).size < 2) return;
			const [welch, student] = [run('welch-t', { x: a, y: b }), run('student-t', { x: a, y: b })];
			expect(welch.test?.value).toBeCloseTo(student.test?.value ?? NaN, 9);
			expect(welch.test?.df).toBeLessThanOrEqual(2 * size - 2 + 1e-9);
		});
	});

	it('hold the interval against the test: 0 lies outside it exactly when p is below 5 %', () => {
		check(two, ([x, y]) => {
			const { test, estimate } = run('welch-t', { x, y });
			const { lower, upper } = estimate?.interval ?? { lower: NaN, upper: NaN };
			if (Math.abs((test?.p ?? NaN) - 0.05) < 1e-9) return;
			expect(lower > 0 || upper < 0).toBe((test?.p ?? NaN) < 0.05);
		});
	});

	it('for pairs are the one-sample test of the differences', () => {
		check(two, ([x, y]) => {
			const size = Math.min(x.length, y.length);
			const differences = x.slice(0, size).map((value, i) => value - (y[i] ?? NaN));
			if (new Set(differences).size < 2) return;
			const pairs = run('paired-t', { x: x.slice(0, size), y: y.slice(0, size) });
			const one = run('one-sample-t', { x: differences });
			expect(pairs.test?.value).toBeCloseTo(one.test?.value ?? NaN, 10);
			expect(d(pairs)?.interval?.lower).toBeCloseTo(d(one)?.interval?.lower ?? NaN, 8);
		});
	});

	it('share p between the two sides', () => {
		check(two, ([x, y]) => {
			const p = (alternative: string) => run('welch-t', { x, y, alternative }).test?.p ?? NaN;
			expect(p('less') + p('greater')).toBeCloseTo(1, 10);
			expect(p('two-sided')).toBeCloseTo(2 * Math.min(p('less'), p('greater')), 10);
		});
	});

	it('leave one end of a one-sided interval open', () => {
		const { details, estimate } = run('welch-t', { x: [5, 6, 8], y: [1, 2, 2], alternative: 'greater' });
		expect(details.limits).toEqual([expect.any(Number), null]);
		expect(estimate?.interval).toBeUndefined();
	});

	it('give the same from the data and from their summary', () => {
		// x has mean 4 and standard deviation 2, y mean 7 and standard deviation 1.
		const [x, y] = [
			[2, 4, 6],
			[6, 7, 8]
		];
		const data = run('welch-t', { x, y });
		const summary = run('t-from-summary', { n: [3, 3], m: [4, 7], s: [2, 1] });
		expect(summary.test?.value).toBeCloseTo(data.test?.value ?? NaN, 12);
		expect(summary.test?.p).toBeCloseTo(data.test?.p ?? NaN, 12);
	});

	it('keep a difference of a million persons in a p that is not 0', () => {
		const { test, warnings } = run('t-from-summary', { n: [1e6, 1e6], m: [5, 6], s: [1, 1] });
		expect(test?.p).toBe(Number.MIN_VALUE);
		expect(warnings.map(({ code }) => code)).toEqual(['p-below-smallest']);
	});
});

describe('the Shapiro-Wilk test', () => {
	it('does not see the order, origin or unit of the values', () => {
		check(sample, (x) => {
			const W = (values: number[]) => run('shapiro-wilk', { x: values }).test?.value ?? NaN;
			expect(W(x.map((value) => 3 * value - 7))).toBeCloseTo(W(x), 9);
			expect(W([...x].reverse())).toBeCloseTo(W(x), 12);
			expect(W(x)).toBeLessThanOrEqual(1);
		});
	});

	it('of three evenly spaced values is exactly 1', () => {
		expect(run('shapiro-wilk', { x: [1, 2, 3] }).test?.value).toBeCloseTo(1, 12);
	});
});

describe('t tests given what they cannot use', () => {
	it.each<[string, string, Input, string[]]>([
		['nothing', 'welch-t', {}, ['not-a-list']],
		['an empty group', 'welch-t', { x: [], y: [1, 2] }, ['too-few-values']],
		['a group of one, for Welch', 'welch-t', { x: [5], y: [1, 2, 3] }, ['too-few-values']],
		['a group of one, for Student', 'student-t', { x: [5], y: [1, 2, 3] }, ['group-of-one']],
		['two persons in all', 'student-t', { x: [5], y: [1] }, ['too-few-values']],
		['constant data', 'welch-t', { x: [3, 3, 3], y: [3, 3] }, ['constant']],
		['constant data with a rounding', 'one-sample-t', { x: [0.1, 0.1, 0.1, 0.1 + 1e-17] }, ['constant']],
		['equal differences', 'paired-t', { x: [1, 2, 3], y: [2, 3, 4] }, ['constant']],
		['NaN among the values', 'welch-t', { x: [1, NaN], y: [1, 2] }, ['not-finite']],
		['Infinity among the values', 'one-sample-t', { x: [1, Infinity] }, ['not-finite']],
		['a text', 'one-sample-t', { x: ['5', 6] }, ['not-a-number']],
		['pairs of different length', 'paired-t', { x: [1, 2], y: [1] }, ['lengths-differ']],
		['no complete pair', 'paired-t', { x: [1, null, 3], y: [null, 2, null] }, ['too-few-pairs']],
		['a level of 95', 'welch-t', { x: [1, 2], y: [1, 3], level: 95 }, ['not-a-level']],
		[
			'a negative standard deviation',
			't-from-summary',
			{ n: [5, 5], m: [1, 2], s: [1, -1] },
			['negative-standard-deviation']
		],
		['two values', 'shapiro-wilk', { x: [1, 2] }, ['too-few-values']],
		['equal values', 'shapiro-wilk', { x: [4, 4, 4] }, ['constant']],
		['5,001 values', 'shapiro-wilk', { x: Array.from({ length: 5001 }, (_, i) => i) }, ['too-many-values']],
		['no spread in either group', 'equal-variances', { x: [1, 1], y: [2, 2] }, ['constant']]
	])('%s (%s)', (_, name, input, codes) => {
		expect(codesOf(group, name, input)).toEqual(codes);
	});

	it('leaves missing values out, pair by pair for paired answers', () => {
		expect(run('welch-t', { x: [1, null, 3], y: [4, 6, null, 9] }).n).toEqual({ used: 5, missing: 2 });
		expect(run('paired-t', { x: [1, null, 3, 7], y: [4, 6, null, 9] }).n).toEqual({ used: 2, missing: 2 });
	});
});
