import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialPmf } from '#lib/core/stats/distributions/index.ts';
import { binomialTest } from '#lib/core/stats/proportions/binomial-test.ts';
import { DIFFERENCE_INTERVALS, differenceInterval } from '#lib/core/stats/proportions/difference-interval.ts';
import { group } from '#lib/core/stats/proportions/index.ts';
import { multinomialIntervals } from '#lib/core/stats/proportions/multinomial-intervals.ts';
import { PROPORTION_INTERVALS, proportionInterval } from '#lib/core/stats/proportions/proportion-interval.ts';
import { codesOf, resultOf } from '../run-method.ts';

const runs = { numRuns: 80, seed: 1927 };
const counts = fc
	.integer({ min: 1, max: 300 })
	.chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }));

describe('the pension study', () => {
	it('476 of 952 is 50 %, from 46.8 to 53.2 % by Wilson', () => {
		const { estimate } = resultOf(group, 'proportion', { x: 476, n: 952 });
		expect(estimate).toMatchObject({ value: 0.5, interval: { method: 'wilson', level: 0.95 } });
		expect(100 * (estimate?.interval?.lower ?? NaN)).toBeCloseTo(46.8, 1);
		expect(100 * (estimate?.interval?.upper ?? NaN)).toBeCloseTo(53.2, 1);
	});

	it('has a margin of error of 3.2 points with 952 answers and 4.6 with 447', () => {
		const margin = (n: number) => 100 * (resultOf(group, 'margin-of-error', { n }).estimate?.value ?? NaN);
		expect(margin(952)).toBeCloseTo(3.2, 1);
		expect(margin(447)).toBeCloseTo(4.6, 1);
	});
});

describe('laws of intervals', () => {
	it('every interval of x mirrors that of n - x, and a higher level is wider', () => {
		fc.assert(
			fc.property(counts, fc.constantFrom(...PROPORTION_INTERVALS), ({ x, n }, kind) => {
				const [lower, upper] = proportionInterval(x, n, 0.95, kind);
				const [low, high] = proportionInterval(n - x, n, 0.95, kind);
				expect(lower).toBeCloseTo(1 - high, 9);
				expect(upper).toBeCloseTo(1 - low, 9);
				if (kind === 'arcsine') return;
				const [wider, widest] = proportionInterval(x, n, 0.99, kind);
				expect(wider).toBeLessThanOrEqual(lower + 1e-12);
				expect(widest).toBeGreaterThanOrEqual(upper - 1e-12);
			}),
			runs
		);
	});

	it('all but the arcsine hold the estimate, within 0 and 1', () => {
		fc.assert(
			fc.property(counts, ({ x, n }) => {
				for (const kind of PROPORTION_INTERVALS.filter((name) => name !== 'arcsine')) {
					const [lower, upper] = proportionInterval(x, n, 0.95, kind);
					expect(lower).toBeGreaterThanOrEqual(0);
					expect(upper).toBeLessThanOrEqual(1);
					expect(lower).toBeLessThanOrEqual(x / n + 1e-12);
					expect(upper).toBeGreaterThanOrEqual(x / n - 1e-12);
				}
			}),
			runs
		);
	});

	it('swapping two groups turns the interval of their difference round', () => {
		fc.assert(
			fc.property(counts, counts, fc.constantFrom(...DIFFERENCE_INTERVALS), (a, b, kind) => {
				const [lower, upper] = differenceInterval({ x1: a.x, n1: a.n, x2: b.x, n2: b.n }, 0.95, kind);
				const [low, high] = differenceInterval({ x1: b.x, n1: b.n, x2: a.x, n2: a.n }, 0.95, kind);
				expect(lower).toBeCloseTo(-high, 7);
				expect(upper).toBeCloseTo(-low, 7);
			}),
			runs
		);
	});

	it('Clopper-Pearson and the exact test agree: p0 inside the interval is not rejected by either tail at 2.5 %', () => {
		fc.assert(
			fc.property(counts, fc.double({ min: 0.01, max: 0.99, noNaN: true }), ({ x, n }, p0) => {
				const [lower, upper] = proportionInterval(x, n, 0.95, 'clopper-pearson');
				const rejected = Math.min(binomialTest(x, n, p0, 'less'), binomialTest(x, n, p0, 'greater')) < 0.025;
				expect(rejected).toBe(p0 < lower || p0 > upper);
			}),
			runs
		);
	});

	it('simultaneous intervals hold every share, and Goodman’s are wider than separate ones', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 6 }), (x) => {
				const n = x.reduce((sum, count) => sum + count, 0);
				const goodman = multinomialIntervals(x, 0.95, 'goodman');
				const alone = multinomialIntervals(x, 0.95, 'wilson');
				multinomialIntervals(x, 0.95, 'sison-glaz').forEach(([lower, upper], i) => {
					expect(lower).toBeLessThanOrEqual((x[i] ?? NaN) / n);
					expect(upper).toBeGreaterThanOrEqual((x[i] ?? NaN) / n);
					expect(goodman[i]?.[0]).toBeLessThanOrEqual(alone[i]?.[0] ?? NaN);
				});
			}),
			{ ...runs, numRuns: 30 }
		);
	});
});

describe('the exact binomial test', () => {
	it('sums every outcome no more likely than the one seen', () => {
		fc.assert(
			fc.property(counts, fc.double({ min: 0.02, max: 0.98, noNaN: true }), ({ x, n }, p0) => {
				const limit = binomialPmf(x, n, p0) * (1 + 1e-7);
				let sum = 0;
				for (let k = 0; k <= n; k++) if (binomialPmf(k, n, p0) <= limit) sum += binomialPmf(k, n, p0);
				expect(binomialTest(x, n, p0)).toBeCloseTo(Math.min(1, sum), 9);
			}),
			runs
		);
	});
});

describe('counts that cannot be', () => {
	it.each([
		['proportion', { x: 0, n: 0 }, 'no-trials'],
		['proportion', { x: 5, n: 4 }, 'more-successes-than-trials'],
		['proportion', { x: -1, n: 4 }, 'negative-count'],
		['proportion', { x: 1.5, n: 4 }, 'not-a-count'],
		['proportion', { x: 1, n: 4, level: 95 }, 'not-a-level'],
		['two-proportions', { x: [1, 2], n: [4] }, 'lengths-differ'],
		['two-proportions', { x: [0, 0], n: [4, 6] }, 'all-equal'],
		['two-proportions', { x: [1, 2, 3], n: [4, 4, 4] }, 'not-two-groups'],
		['multinomial-intervals', { x: [9, 0, 0] }, 'all-in-one-category'],
		['margin-of-error', { n: 100, N: 50 }, 'population-below-sample'],
		['proportion-trend', { x: [1, 2], n: [4, 4], score: [1, 1] }, 'all-equal'],
		['proportion-test', { x: 1, n: 4, p0: 0 }, 'not-a-probability']
	])('%s of %j: %s', (name, input, code) => {
		expect(codesOf(group, name, input)).toEqual([code]);
	});
});
