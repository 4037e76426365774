import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Input } from '#lib/core/stats/index.ts';
import { group } from '#lib/core/stats/regression/index.ts';
import { codesOf, resultOf } from '../run-method.ts';

type Line = { term: string; estimate: number | null; se: number | null; p: number | null };
const lines = (name: string, input: Input) => resultOf(group, name, input).details['coefficients'] as Line[];
const check = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void) =>
	fc.assert(fc.property(arbitrary, law), { numRuns: 40 });
const value = fc.integer({ min: -20, max: 20 });
const points = fc
	.array(fc.tuple(value, value), { minLength: 6, maxLength: 20 })
	.map((both) => ({ x: both.map(([a]) => a), y: both.map(([, b]) => b) }))
	.filter(({ x, y }) => new Set(x).size > 2 && new Set(y).size > 2);

describe('linear regression', () => {
	it('follows the units: y in tens and x in halves scale the slope by 20', () => {
		check(points, ({ x, y }) => {
			const slope = lines('linear-regression', { y, predictors: { x } })[1];
			const other = lines('linear-regression', {
				y: y.map((v) => 10 * v),
				predictors: { x: x.map((v) => v / 2) }
			})[1];
			expect(other?.estimate).toBeCloseTo(20 * (slope?.estimate ?? NaN), 8);
			expect(other?.p).toBeCloseTo(slope?.p ?? NaN, 8);
		});
	});

	it('with a factor of two levels tests what Student tests', () => {
		const y = [1, 2, 3, 4, 3, 4, 5, 6];
		const [, b] = lines('linear-regression', {
			y,
			predictors: { g: ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b'] }
		});
		expect(b).toMatchObject({ term: 'gb' });
		expect(b?.estimate).toBeCloseTo(2, 12);
		expect((b?.estimate ?? NaN) / (b?.se ?? NaN)).toBeCloseTo(Math.sqrt(4.8), 12);
	});

	it('with whole weights finds the coefficients of repeated cases', () => {
		const [x, y, w] = [
			[1, 2, 3, 4],
			[2, 3, 7, 5],
			[1, 2, 3, 1]
		];
		const repeat = (values: number[]) => values.flatMap((v, i) => new Array<number>(w[i] ?? 0).fill(v));
		const weighted = lines('linear-regression', { y, w, predictors: { x } });
		const repeated = lines('linear-regression', { y: repeat(y), predictors: { x: repeat(x) } });
		weighted.forEach((line, i) => expect(line.estimate).toBeCloseTo(repeated[i]?.estimate ?? NaN, 12));
	});

	it('through points on a line says that the fit is perfect and tests nothing', () => {
		const input = { y: [1, 3, 5, 7], predictors: { x: [0, 1, 2, 3] } };
		expect(codesOf(group, 'linear-regression', input)).toEqual(['perfect-fit']);
		const [intercept, slope] = lines('linear-regression', input);
		expect(intercept?.estimate).toBeCloseTo(1, 12);
		expect(slope?.estimate).toBeCloseTo(2, 12);
		expect(slope?.p).toBeNull();
	});

	it('of a constant outcome does not test rounding errors', () => {
		const result = resultOf(group, 'linear-regression', {
			y: [0.1, 0.1, 0.1, 0.1],
			predictors: { x: [1, 2, 3, 5] }
		});
		expect(result.test).toBeUndefined();
		expect(result.warnings.map((w) => w.code)).toEqual(['perfect-fit']);
	});

	it('names a predictor that repeats another', () => {
		const input = { y: [1, 3, 2, 5], predictors: { a: [1, 2, 3, 4], b: [2, 4, 6, 8] } };
		expect(codesOf(group, 'linear-regression', input)).toContain('collinear-term');
		expect(lines('linear-regression', input)[2]).toMatchObject({ term: 'b', estimate: null, p: null });
	});
});

describe('logistic regression', () => {
	it('on a factor gives the odds ratio of the two-by-two table: (30·43)/(29·18)', () => {
		const g = ['a', 'b'].flatMap((label, i) => new Array<string>([59, 61][i] ?? 0).fill(label));
		const y = [
			...new Array<number>(29).fill(1),
			...new Array<number>(30).fill(0),
			...new Array<number>(43).fill(1),
			...new Array<number>(18).fill(0)
		];
		const ratios = resultOf(group, 'logistic-regression', { y, predictors: { g } }).details[
			'oddsRatios'
		] as Line[];
		expect(ratios[1]?.estimate).toBeCloseTo((30 * 43) / (29 * 18), 9);
		const [, line] = lines('logistic-regression', { y, predictors: { g } });
		expect(line?.se).toBeCloseTo(Math.sqrt(1 / 30 + 1 / 29 + 1 / 18 + 1 / 43), 9);
	});

	it('turns its signs when yes and no change places', () => {
		const x = [1, 2, 3, 4, 5, 6, 7, 8];
		const y = [0, 0, 1, 0, 1, 0, 1, 1];
		const [a, b] = lines('logistic-regression', { y, predictors: { x } });
		const [c, d] = lines('logistic-regression', { y: y.map((v) => 1 - v), predictors: { x } });
		expect(c?.estimate).toBeCloseTo(-(a?.estimate ?? NaN), 9);
		expect(d?.estimate).toBeCloseTo(-(b?.estimate ?? NaN), 9);
	});

	it('refuses coefficients when a predictor tells all zeros from all ones, completely or but for one value', () => {
		const complete = { y: [0, 0, 0, 1, 1, 1], predictors: { x: [1, 2, 3, 4, 5, 6] } };
		const almost = { y: [0, 0, 0, 1, 1, 1], predictors: { x: [1, 2, 3, 3, 5, 6] } };
		expect(codesOf(group, 'logistic-regression', complete)).toEqual(['separation']);
		expect(codesOf(group, 'logistic-regression', almost)).toEqual(['separation']);
	});

	it('has profile limits at which the deviance rises by 3.84, also far from the estimate', () => {
		const x = [1, 2, 3, 4, 5, 6, 7, 8];
		const y = [0, 0, 1, 0, 1, 0, 1, 1];
		const result = resultOf(group, 'logistic-regression', { y, predictors: { x }, profile: 'profile' });
		const profile = result.details['profile'] as { limits: [number, number] }[];
		const [low, high] = profile[1]?.limits ?? [NaN, NaN];
		const slope = (result.details['coefficients'] as Line[])[1]?.estimate ?? NaN;
		expect(low).toBeLessThan(slope);
		expect(high - slope).toBeGreaterThan(slope - low);
	});
});

describe('ordinal regression', () => {
	const y = [1, 2, 2, 3, 1, 3, 2, 1, 3, 3, 2, 1, 2, 3];
	const x = [1, 2, 3, 4, 2, 5, 3, 1, 3, 5, 2, 2, 4, 4];

	it('turns its sign when the scale is turned', () => {
		const [a] = lines('ordinal-regression', { y, predictors: { x } });
		const [b] = lines('ordinal-regression', { y: y.map((v) => 4 - v), predictors: { x } });
		expect(b?.estimate).toBeCloseTo(-(a?.estimate ?? NaN), 8);
	});

	it('asks for the order of categories that are words', () => {
		const words = y.map((v) => ['low', 'middle', 'high'][v - 1]);
		expect(codesOf(group, 'ordinal-regression', { y: words, predictors: { x } })).toEqual([
			'order-not-declared'
		]);
		const declared = { y: words, levels: ['low', 'middle', 'high'], predictors: { x } };
		const [line] = lines('ordinal-regression', declared);
		expect(line?.estimate).toBeCloseTo(
			lines('ordinal-regression', { y, predictors: { x } })[0]?.estimate ?? NaN,
			10
		);
	});

	it('refuses what has no finite answer', () => {
		const separated = { y: [1, 1, 2, 2, 3, 3], predictors: { x: [1, 2, 3, 4, 5, 6] } };
		expect(codesOf(group, 'ordinal-regression', separated)).toEqual(['separation']);
	});
});

describe('a regression of what cannot be regressed', () => {
	it.each([
		['nothing', { y: [], predictors: { x: [] } }, 'empty'],
		['lists of different length', { y: [1, 0, 1], predictors: { x: [1, 2] } }, 'lengths-differ'],
		['NaN', { y: [1, 0, 1], predictors: { x: [1, NaN, 2] } }, 'not-finite'],
		['a factor of one level', { y: [1, 0, 1], predictors: { g: ['a', 'a', 'a'] } }, 'factor-with-one-level'],
		['predictors that are no object', { y: [1, 0, 1], predictors: [1, 2, 3] }, 'not-an-object']
	])('%s is refused with a code', (_, input, code) => {
		for (const name of ['linear-regression', 'logistic-regression']) {
			expect(codesOf(group, name, input)).toEqual([code]);
		}
	});

	it('weights of zero or below and an outcome without ones are refused', () => {
		const predictors = { x: [1, 2, 3] };
		expect(codesOf(group, 'linear-regression', { y: [1, 3, 2], w: [1, 0, 1], predictors })).toEqual([
			'weight-not-positive'
		]);
		expect(codesOf(group, 'logistic-regression', { y: [0, 0, 0], predictors })).toEqual(['outcome-constant']);
		expect(codesOf(group, 'logistic-regression', { y: [0, 2, 1], predictors })).toEqual(['not-zero-or-one']);
	});

	it('a factor with a level for each of a thousand cases is refused', () => {
		const g = Array.from({ length: 1000 }, (_, i) => `case ${i}`);
		expect(codesOf(group, 'linear-regression', { y: g.map((_, i) => i), predictors: { g } })).toEqual([
			'too-many-columns'
		]);
	});
});
