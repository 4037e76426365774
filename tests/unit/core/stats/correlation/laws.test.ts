import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { group, midRanks, sortOrder } from '#lib/core/stats/correlation/index.ts';
import { seededRandom, type Input } from '#lib/core/stats/index.ts';
import { codesOf, resultOf } from '../run-method.ts';

const estimate = (name: string, input: Input) => resultOf(group, name, input).estimate?.value ?? NaN;
const p = (name: string, input: Input) => resultOf(group, name, input).test?.p ?? NaN;
const check = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void) =>
	fc.assert(fc.property(arbitrary, law), { numRuns: 60 });
const value = fc.integer({ min: -20, max: 20 });
const pairs = fc
	.array(fc.tuple(value, value), { minLength: 5, maxLength: 30 })
	.map((both) => ({ x: both.map(([a]) => a), y: both.map(([, b]) => b) }))
	.filter(({ x, y }) => new Set(x).size > 1 && new Set(y).size > 1);
const coefficients = ['pearson', 'spearman', 'kendall'];

describe('a correlation', () => {
	it.each(coefficients)('%s lies between -1 and 1 and does not know which variable came first', (name) => {
		check(pairs, ({ x, y }) => {
			const r = estimate(name, { x, y });
			expect(Math.abs(r)).toBeLessThanOrEqual(1);
			expect(estimate(name, { x: y, y: x })).toBeCloseTo(r, 12);
		});
	});

	it.each(coefficients)('%s does not depend on unit, origin or the order of the cases', (name) => {
		check(pairs, ({ x, y }) => {
			const r = estimate(name, { x, y });
			expect(estimate(name, { x: x.map((v) => 3.7 * v - 100), y })).toBeCloseTo(r, 10);
			expect(estimate(name, { x: [...x].reverse(), y: [...y].reverse() })).toBeCloseTo(r, 12);
			expect(estimate(name, { x: x.map((v) => -v), y })).toBeCloseTo(-r, 12);
		});
	});

	it.each(['spearman', 'kendall'])('%s sees only the order of the values', (name) => {
		check(pairs, ({ x, y }) => {
			const bent = x.map((v) => Math.exp(v / 5));
			expect(estimate(name, { x: bent, y })).toBeCloseTo(estimate(name, { x, y }), 12);
		});
	});

	it('Kendall counts what comparing every two pairs counts', () => {
		check(pairs, ({ x, y }) => {
			let byHand = 0;
			x.forEach((a, i) =>
				x.forEach((b, j) => {
					if (i < j) byHand += Math.sign(a - b) * Math.sign((y[i] ?? 0) - (y[j] ?? 0));
				})
			);
			expect(resultOf(group, 'kendall', { x, y }).details['S']).toBe(byHand);
		});
	});

	it('has a p that is uniform when nothing is related', () => {
		const random = seededRandom(20211107);
		const draw = () => Array.from({ length: 25 }, random);
		const ps = Array.from({ length: 2000 }, () => p('spearman', { x: draw(), y: draw() }));
		const below = (level: number) => ps.filter((value) => value < level).length / ps.length;
		// Four standard errors of a share of 2,000.
		for (const level of [0.05, 0.25, 0.5, 0.9]) {
			expect(Math.abs(below(level) - level)).toBeLessThan(4 * Math.sqrt((level * (1 - level)) / 2000));
		}
	});

	it('of exactly 1 has a p above 0 and says so', () => {
		const input = { x: [1, 2, 3, 4, 5], y: [2, 4, 6, 8, 10] };
		expect(p('pearson', input)).toBeGreaterThan(0);
		expect(p('pearson', input)).toBeLessThan(1e-300);
		expect(codesOf(group, 'pearson', input)).toEqual(['perfect-correlation']);
	});

	it('with one case moved to the far right does not hide behind rounding', () => {
		const x = [1e9 + 1, 1e9 + 2, 1e9 + 3, 1e9 + 4];
		expect(estimate('pearson', { x, y: [1, 3, 2, 4] })).toBeCloseTo(0.8, 12);
	});
});

describe('ranks', () => {
	it('sum to n(n + 1)/2 and share what is tied', () => {
		check(fc.array(value, { minLength: 1, maxLength: 50 }), (values) => {
			const ranks = midRanks(Float64Array.from(values));
			expect(ranks.reduce((a, b) => a + b, 0)).toBeCloseTo((values.length * (values.length + 1)) / 2, 9);
		});
		expect(Array.from(midRanks(Float64Array.of(3, 1, 3, -2)))).toEqual([3.5, 2, 3.5, 1]);
	});

	it('sort any numbers as a stable sort does, negative zero beside zero', () => {
		const any = fc.oneof(
			fc.double({ noNaN: true, noDefaultInfinity: true }),
			value,
			fc.constantFrom(0, -0, 1e-320)
		);
		check(fc.array(any, { maxLength: 60 }), (values) => {
			const stable = values.map((_, i) => i).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0) || i - j);
			expect(Array.from(sortOrder(Float64Array.from(values)))).toEqual(stable);
		});
	});
});

describe('correlations from tables and between several variables', () => {
	it('a tetrachoric correlation of independent answers is 0, of opposite ones negative', () => {
		const r = (m: number[][]) => estimate('polychoric', { m });
		const independent = [
			[10, 20],
			[20, 40]
		];
		expect(Math.abs(r(independent))).toBeLessThan(1e-9);
		const opposite = [
			[5, 30],
			[30, 5]
		];
		// Equal margins: sin(π/2 (p agree - p disagree)), Sheppard 1899.
		expect(r(opposite)).toBeCloseTo(Math.sin((Math.PI / 2) * (10 / 70 - 60 / 70)), 9);
	});

	it('holding constant what is unrelated to both changes nothing', () => {
		const x = [1, 2, 3, 4, -1, -2, -3, -4];
		const y = [2, 1, 4, 3, -2, -1, -4, -3];
		const z = [1, -1, -1, 1, 1, -1, -1, 1];
		expect(estimate('partial-correlation', { x, y, z })).toBeCloseTo(estimate('pearson', { x, y }), 12);
	});

	it('a matrix has ones on its diagonal and Pearson beside it', () => {
		const x = [1, 2, 4, 8];
		const y = [3, 1, 4, 1];
		const { r } = resultOf(group, 'correlation-matrix', { m: x.map((v, i) => [v, y[i]]) }).details as {
			r: number[][];
		};
		expect(r[0]?.[0]).toBe(1);
		expect(r[0]?.[1]).toBeCloseTo(estimate('pearson', { x, y }), 14);
	});
});
