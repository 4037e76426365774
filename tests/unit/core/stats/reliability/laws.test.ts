import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { icc } from '#lib/core/stats/agreement/index.ts';
import type { Input } from '#lib/core/stats/index.ts';
import { group } from '#lib/core/stats/reliability/index.ts';
import { codesOf, resultOf } from '../run-method.ts';

const run = (input: Input) => resultOf(group, 'cronbach-alpha', input);
const alpha = (m: number[][]) => run({ m }).estimate?.value ?? NaN;
const check = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void) =>
	fc.assert(fc.property(arbitrary, law), { numRuns: 40 });
const answers = fc
	.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), {
		minLength: 5,
		maxLength: 20
	})
	.filter((rows) => new Set(rows.map((row) => row.reduce((a, b) => a + b, 0))).size > 1);

describe("Cronbach's alpha", () => {
	it('is at most 1, whatever the order of items and persons and the origin of each item', () => {
		check(answers, (m) => {
			const a = alpha(m);
			expect(a).toBeLessThanOrEqual(1);
			expect(alpha(m.map((row) => [...row].reverse()))).toBeCloseTo(a, 9);
			expect(alpha([...m].reverse())).toBeCloseTo(a, 9);
			expect(alpha(m.map((row) => row.map((v, j) => v + 10 * j)))).toBeCloseTo(a, 7);
		});
	});

	it('is the ICC(3,k) of its answers, with the same interval', () => {
		check(answers, (m) => {
			const { estimate } = run({ m });
			const same = icc(m).find((form) => form.type === 'ICC3k');
			if (!Number.isFinite(same?.lower ?? NaN) || !Number.isFinite(same?.upper ?? NaN)) return;
			expect(estimate?.value).toBeCloseTo(same?.icc ?? NaN, 9);
			expect(estimate?.interval?.lower).toBeCloseTo(same?.lower ?? NaN, 7);
			expect(estimate?.interval?.upper).toBeCloseTo(same?.upper ?? NaN, 7);
		});
	});

	it('is 1 when every item gives the same answers', () => {
		const m = [1, 2, 3, 4].map((v) => [v, v, v]);
		expect(alpha(m)).toBeCloseTo(1, 12);
	});

	it('stays undefined when the sum never varies, and says so', () => {
		const m = [
			[1, 3],
			[2, 2],
			[3, 1]
		];
		const result = run({ m });
		expect(result.estimate?.value).toBeNull();
		expect(result.warnings.map((w) => w.code)).toContain('no-variation');
	});

	it('leaves a constant item out, as SPSS and psych do', () => {
		const m = [
			[1, 2, 3],
			[2, 2, 3],
			[3, 4, 3],
			[4, 5, 3]
		];
		const result = run({ m });
		expect(result.estimate?.value).toBeCloseTo(alpha(m.map((row) => row.slice(0, 2))), 12);
		expect((result.details['items'] as { item: number }[]).map(({ item }) => item)).toEqual([1, 2]);
	});

	it('names a constant item and an item against the scale', () => {
		const m = [
			[1, 1, 3, 5],
			[2, 2, 3, 4],
			[3, 4, 3, 2],
			[4, 4, 3, 1]
		];
		expect(codesOf(group, 'cronbach-alpha', { m })).toEqual(
			expect.arrayContaining(['constant-item', 'item-against-scale'])
		);
	});
});

describe("McDonald's omega", () => {
	/** Items of a perfect one-factor model: the product of loadings off the diagonal. */
	const loadings = [0.9, 0.8, 0.7, 0.6];

	it('recovers loadings that hold exactly, by either estimator', () => {
		const m = exactScores(loadings);
		for (const estimator of ['minres', 'ml']) {
			const result = resultOf(group, 'mcdonald-omega', { m, estimator });
			(result.details['loadings'] as number[]).forEach((value, j) =>
				expect(value / (estimator === 'ml' ? Math.sqrt((m.length - 1) / m.length) : 1)).toBeCloseTo(
					loadings[j] ?? NaN,
					6
				)
			);
			// (3.0)² / (3.0² + 0.19 + 0.36 + 0.51 + 0.64)
			expect(result.estimate?.value).toBeCloseTo(9 / 10.7, 6);
		}
	});

	it('refuses two items, a constant item and items without a common factor', () => {
		const refuse = (m: number[][], estimator = 'minres') =>
			codesOf(group, 'mcdonald-omega', { m, estimator })[0];
		expect(
			refuse([
				[1, 2],
				[2, 1],
				[3, 3]
			])
		).toBe('too-few-items');
		expect(
			refuse([
				[1, 2, 3],
				[2, 1, 3],
				[3, 3, 3]
			])
		).toBe('constant-item');
	});

	/** Scores whose sample correlations are exactly λi λj: an orthogonal basis times the Cholesky factor. */
	function exactScores(l: readonly number[]): number[][] {
		const basis = [
			[1, 1, 1, 1, -1, -1, -1, -1],
			[1, 1, -1, -1, 1, 1, -1, -1],
			[1, -1, 1, -1, 1, -1, 1, -1],
			[1, 1, -1, -1, -1, -1, 1, 1],
			[1, -1, 1, -1, -1, 1, -1, 1]
		];
		const scale = Math.sqrt(7 / 8);
		// One basis vector is the factor, the others the unique parts.
		return basis[0]?.map((_, person) =>
			l.map(
				(value, item) =>
					scale *
					(value * (basis[0]?.[person] ?? 0) + Math.sqrt(1 - value ** 2) * (basis[item + 1]?.[person] ?? 0))
			)
		) as number[][];
	}
});

describe('split halves', () => {
	it('step up a half correlation of .5 to two thirds', () => {
		const m = [
			[1, 1],
			[1, 2],
			[2, 1],
			[2, 2],
			[3, 3],
			[3, 1],
			[1, 3]
		];
		const result = resultOf(group, 'split-half', { m });
		const r = result.effects[0]?.value ?? NaN;
		expect(result.estimate?.value).toBeCloseTo((2 * r) / (1 + r), 12);
	});

	it('of opposite halves have no stepped-up value', () => {
		const m = [
			[10, 0],
			[0, 10]
		];
		expect(codesOf(group, 'split-half', { m })).toEqual(['halves-cancel']);
	});
});

describe('reliability of what is no scale', () => {
	it.each([
		['one item', { m: [[1], [2], [3]] }, 'too-few-items'],
		['one person', { m: [[1, 2, 3]] }, 'too-few-complete-rows'],
		[
			'nobody complete',
			{
				m: [
					[1, null],
					[null, 2]
				]
			},
			'too-few-complete-rows'
		],
		['rows of different length', { m: [[1, 2], [3]] }, 'rows-differ'],
		[
			'NaN',
			{
				m: [
					[1, NaN],
					[2, 3]
				]
			},
			'not-finite'
		],
		['2,000 items', { m: [new Array(2000).fill(1), new Array(2000).fill(2)] }, 'too-many-items']
	])('%s is refused with a code', (_, input, code) => {
		expect(codesOf(group, 'cronbach-alpha', input)).toEqual([code]);
	});
});
