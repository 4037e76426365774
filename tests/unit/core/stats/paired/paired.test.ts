import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Input } from '#lib/core/stats/index.ts';
import { bowker, cochranQ, group, mcnemar, stuartMaxwell } from '#lib/core/stats/paired/index.ts';
import { codesOf, resultOf } from '../run-method.ts';

const check = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void) =>
	fc.assert(fc.property(arbitrary, law), { numRuns: 40 });
const count = fc.integer({ min: 1, max: 40 });

describe('two answers of the same persons', () => {
	it("McNemar's test looks only at those who changed, in either direction", () => {
		check(fc.tuple(count, count, count, count), ([stay, there, back, stayToo]) => {
			const m = [
				[stay, there],
				[back, stayToo]
			];
			const [one, other] = [
				resultOf(group, 'mcnemar', { m }),
				resultOf(group, 'mcnemar', {
					m: [
						[1, back],
						[there, 99]
					]
				})
			];
			expect(one.test?.p).toBeCloseTo(other.test?.p ?? NaN, 12);
			expect((one.estimate?.value ?? NaN) * (other.estimate?.value ?? NaN)).toBeCloseTo(1, 12);
		});
	});

	it('Bowker and Stuart-Maxwell on two answers are McNemar without correction', () => {
		check(fc.tuple(count, count, count, count), ([a, b, c, d]) => {
			const m = [
				[a, b],
				[c, d]
			];
			const plain = mcnemar(b, c, false);
			expect(bowker(m).value).toBeCloseTo(plain.value, 10);
			expect(stuartMaxwell(m).value).toBeCloseTo(plain.value, 10);
		});
	});

	it("Cochran's Q on two questions is McNemar without correction", () => {
		const answers = fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 })), {
			minLength: 4,
			maxLength: 40
		});
		check(answers, (rows) => {
			const there = rows.filter(([x, y]) => x > y).length;
			const back = rows.filter(([x, y]) => x < y).length;
			if (there + back === 0) return;
			expect(cochranQ(rows).value).toBeCloseTo(mcnemar(there, back, false).value, 10);
		});
	});

	it('are counted from answers, in one order of categories for both', () => {
		const result = resultOf(group, 'mcnemar', {
			x: ['yes', 'no', 'no', 'yes', null, 'no'],
			y: ['yes', 'yes', 'yes', 'no', 'yes', 'no']
		});
		expect(result.details.counts).toEqual([
			[1, 2],
			[1, 1]
		]);
		expect(result.n).toEqual({ used: 5, missing: 1 });
		// Three changed, two of them one way: the exact p is 1, as every split of three is at least as uneven.
		expect(
			resultOf(group, 'mcnemar', {
				m: [
					[1, 2],
					[1, 1]
				],
				test: 'exact'
			}).test?.p
		).toBeCloseTo(1, 12);
	});

	it.each<[string, string, Input, string[]]>([
		[
			'no one changed',
			'mcnemar',
			{
				m: [
					[10, 0],
					[0, 9]
				]
			},
			['no-one-changed']
		],
		[
			'no one changed among three answers',
			'bowker',
			{
				m: [
					[3, 0, 0],
					[0, 4, 0],
					[0, 0, 5]
				]
			},
			['no-one-changed']
		],
		[
			'no one varies',
			'cochran-q',
			{
				m: [
					[1, 1, 1],
					[0, 0, 0]
				]
			},
			['no-one-varies']
		],
		[
			'a table that is not square',
			'bowker',
			{
				m: [
					[1, 2, 3],
					[4, 5, 6]
				]
			},
			['not-square']
		],
		[
			'three answers',
			'mcnemar',
			{
				m: [
					[1, 2, 3],
					[4, 5, 6],
					[7, 8, 9]
				]
			},
			['not-two-by-two']
		],
		[
			'nobody',
			'mcnemar',
			{
				m: [
					[0, 0],
					[0, 0]
				]
			},
			['empty']
		],
		['answers of different length', 'mcnemar', { x: ['a'], y: ['a', 'b'] }, ['lengths-differ']],
		[
			'a negative count',
			'mcnemar',
			{
				m: [
					[1, -1],
					[0, 3]
				]
			},
			['negative-count']
		],
		['one question', 'cochran-q', { m: [[1], [0]] }, ['too-few-questions']],
		[
			'an answer that is neither 0 nor 1',
			'cochran-q',
			{
				m: [
					[1, 2],
					[0, 1]
				]
			},
			['not-a-tick']
		],
		[
			'no complete row',
			'cochran-q',
			{
				m: [
					[1, null],
					[null, 1]
				]
			},
			['too-few-complete-rows']
		]
	])('%s (%s)', (_, name, input, codes) => {
		expect(codesOf(group, name, input)).toEqual(codes);
	});

	it('leaves incomplete rows out of Cochran Q and counts them', () => {
		const result = resultOf(group, 'cochran-q', {
			m: [
				[1, 0, 0],
				[1, 1, 0],
				[1, null, 0]
			]
		});
		expect(result.n).toEqual({ used: 2, missing: 1 });
	});
});
