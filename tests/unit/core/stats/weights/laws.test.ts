import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Input } from '#lib/core/stats/index.ts';
import { group } from '#lib/core/stats/weights/index.ts';
import { resultOf } from '../run-method.ts';

const run = (name: string, input: Input) => resultOf(group, name, input);
const check = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void) =>
	fc.assert(fc.property(arbitrary, law), { numRuns: 40 });
const value = fc.integer({ min: 1, max: 9 });
const weight = fc.integer({ min: 1, max: 40 }).map((w) => w / 10);
const cases = fc
	.array(fc.tuple(value, weight), { minLength: 4, maxLength: 25 })
	.map((both) => ({ x: both.map(([a]) => a), w: both.map(([, b]) => b) }))
	.filter(({ x }) => new Set(x).size > 1);

describe('a weighted mean', () => {
	it('does not change when all weights are scaled, nor does its standard error or design effect', () => {
		check(cases, ({ x, w }) => {
			const a = run('weighted-mean', { x, w });
			const b = run('weighted-mean', { x, w: w.map((v) => 250 * v) });
			expect(b.estimate?.value).toBeCloseTo(a.estimate?.value ?? NaN, 10);
			expect(b.estimate?.se).toBeCloseTo(a.estimate?.se ?? NaN, 10);
			expect(b.effects[0]?.value).toBeCloseTo(a.effects[0]?.value ?? NaN, 9);
		});
	});

	it('with equal weights is the plain mean with the plain standard error, design effect 1', () => {
		check(cases, ({ x }) => {
			const result = run('weighted-mean', { x, w: x.map(() => 0.7) });
			const n = x.length;
			const mean = x.reduce((a, b) => a + b, 0) / n;
			const variance = x.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (n - 1);
			expect(result.estimate?.value).toBeCloseTo(mean, 10);
			expect(result.estimate?.se).toBeCloseTo(Math.sqrt(variance / n), 10);
			expect(result.effects[0]?.value).toBeCloseTo(1, 9);
			expect(result.effects[2]?.value).toBeCloseTo(n, 9);
		});
	});

	it('gains nothing from asking every person of a practice twice', () => {
		check(cases, ({ x, w }) => {
			const twice = <T>(values: T[]) => values.flatMap((v) => [v, v]);
			const clusters = twice(x.map((_, i) => `practice ${i}`));
			const once = run('weighted-mean', { x, w });
			const doubled = run('weighted-mean', { x: twice(x), w: twice(w), clusters });
			expect(doubled.estimate?.se).toBeCloseTo(once.estimate?.se ?? NaN, 10);
		});
	});

	it('has no standard error left when everybody of the population was asked', () => {
		const x = [1, 4, 2, 8];
		const result = run('weighted-mean', { x, population: x.map(() => 4) });
		expect(result.estimate?.value).toBeCloseTo(3.75, 12);
		expect(result.details['sd']).toBeGreaterThan(0);
		expect(result.estimate?.se).toBe(0);
	});

	it('by group agrees with the regression on the group', () => {
		const input = { x: [3, 5, 2, 4, 4, 1], g: ['f', 'm', 'f', 'm', 'm', 'f'], w: [1, 2, 1, 0.5, 1.5, 1] };
		const groups = run('weighted-groups', input);
		const slope = run('weighted-regression', { y: input.x, w: input.w, predictors: { g: input.g } }).details[
			'coefficients'
		] as { estimate: number; se: number }[];
		expect(groups.estimate?.value).toBeCloseTo(slope[1]?.estimate ?? NaN, 12);
		expect(groups.estimate?.se).toBeCloseTo(slope[1]?.se ?? NaN, 12);
	});

	it('by bootstrap repeats with its seed and finds the standard error of linearisation', () => {
		const x = Array.from({ length: 200 }, (_, i) => (i * 37) % 11);
		const w = x.map((_, i) => 0.5 + ((i * 13) % 7) / 4);
		const first = run('bootstrap-weighted-mean', { x, w, seed: 4 });
		expect(run('bootstrap-weighted-mean', { x, w, seed: 4 })).toEqual(first);
		expect(run('bootstrap-weighted-mean', { x, w, seed: 5 }).estimate?.se).not.toBe(first.estimate?.se);
		const linear = run('weighted-mean', { x, w }).estimate?.se ?? NaN;
		// The standard error of a standard error from 2,000 replicates is 1.6 %.
		expect(Math.abs((first.estimate?.se ?? NaN) / linear - 1)).toBeLessThan(0.08);
	});
});

describe('a weighted proportion', () => {
	it('has intervals inside [0, 1] that mirror when yes and no change places', () => {
		check(cases, ({ x, w }) => {
			const y = x.map((v) => (v > 5 ? 1 : 0));
			if (new Set(y).size < 2) return;
			for (const interval of ['logit', 'beta', 'arcsine']) {
				const yes = run('weighted-proportion', { y, w, interval }).estimate?.interval;
				const no = run('weighted-proportion', { y: y.map((v) => 1 - v), w, interval }).estimate?.interval;
				expect(yes?.lower).toBeGreaterThanOrEqual(0);
				expect(yes?.upper).toBeLessThanOrEqual(1);
				expect(yes?.lower).toBeCloseTo(1 - (no?.upper ?? NaN), 8);
			}
		});
	});

	it('of everybody has no interval and says so', () => {
		const result = run('weighted-proportion', { y: [1, 1, 1], w: [1, 2, 1] });
		expect(result.estimate?.interval).toBeUndefined();
		expect(result.warnings.map((w) => w.code)).toEqual(['proportion-at-limit']);
	});
});

describe('a weighted table', () => {
	it('is tested alike whatever the scale of the weights, the order of cases and which variable comes first', () => {
		const y = ['a', 'b', 'a', 'c', 'b', 'c', 'a', 'b', 'c', 'a', 'b', 'c'];
		const g = ['u', 'u', 'v', 'v', 'u', 'v', 'u', 'v', 'u', 'v', 'v', 'u'];
		const w = [1, 2, 1, 0.5, 1, 1.5, 2, 1, 0.5, 1, 1, 2];
		const F = run('rao-scott', { y, g, w }).test?.value ?? NaN;
		const turned = (values: unknown[]) => [...values].reverse();
		expect(run('rao-scott', { y: g, g: y, w }).test?.value).toBeCloseTo(F, 10);
		expect(run('rao-scott', { y, g, w: w.map((v) => 9 * v) }).test?.value).toBeCloseTo(F, 10);
		expect(run('rao-scott', { y: turned(y), g: turned(g), w: turned(w) }).test?.value).toBeCloseTo(F, 10);
	});
});

describe('weighted ranks', () => {
	it('at the middle of tied weight do not depend on the order of the cases', () => {
		check(cases, ({ x, w }) => {
			const g = x.map((_, i) => i % 2);
			const input = { x, g, w, ties: 'midpoint' };
			const turned = { x: [...x].reverse(), g: [...g].reverse(), w: [...w].reverse(), ties: 'midpoint' };
			const a = run('weighted-rank-test', input).test?.value ?? null;
			const b = run('weighted-rank-test', turned).test?.value ?? null;
			if (a === null || b === null) expect(b).toBe(a);
			else expect(b).toBeCloseTo(a, 8);
		});
	});
});

describe('weighted quantiles', () => {
	it('with whole weights read by the cumulated weight are those of repeated cases', () => {
		const values = (input: Input) => run('weighted-quantiles', input).details['quantiles'];
		const x = [5, 1, 3, 9];
		const w = [2, 1, 3, 1];
		expect(values({ x, w })).toEqual(
			values({ x: x.flatMap((v, i) => new Array<number>(w[i] ?? 0).fill(v)) })
		);
	});
});

describe('raking', () => {
	const sample = fc.array(
		fc.tuple(fc.constantFrom('f', 'm'), fc.constantFrom('young', 'middle', 'old'), weight),
		{
			minLength: 30,
			maxLength: 60
		}
	);
	const target = { sex: { f: 55, m: 45 }, age: { young: 30, middle: 30, old: 40 } };

	it('meets every margin, whatever the weights it starts from and the order of the margins', () => {
		check(sample, (people) => {
			const [sex, age, w] = [people.map(([s]) => s), people.map(([, a]) => a), people.map(([, , v]) => v)];
			// Every cell of sex and age must be there, or a solution may not exist.
			if (new Set(people.map(([s, a]) => s + a)).size < 6) return;
			const margins = {
				sex: { values: sex, targets: target.sex },
				age: { values: age, targets: target.age }
			};
			const { weights } = run('rake', { margins, w }).details as { weights: number[] };
			const total = (own: string[], label: string) =>
				weights.reduce((sum, v, i) => sum + (own[i] === label ? v : 0), 0);
			expect(weights.every((v) => v > 0)).toBe(true);
			for (const [label, wanted] of Object.entries(target.sex))
				expect(total(sex, label)).toBeCloseTo(wanted, 7);
			for (const [label, wanted] of Object.entries(target.age))
				expect(total(age, label)).toBeCloseTo(wanted, 7);
			const turned = run('rake', { margins: { age: margins.age, sex: margins.sex }, w }).details as {
				weights: number[];
			};
			weights.forEach((v, i) => expect(turned.weights[i]).toBeCloseTo(v, 6));
		});
	});

	it('to what the sample already is leaves every weight alone', () => {
		const sex = ['f', 'f', 'm'];
		const { weights } = run('rake', { margins: { sex: { values: sex, targets: { f: 2, m: 1 } } } })
			.details as {
			weights: number[];
		};
		weights.forEach((v) => expect(v).toBeCloseTo(1, 12));
	});

	it('of a table keeps the odds ratio of its seed', () => {
		const { table } = run('ipf', {
			seed: [
				[40, 30],
				[35, 50]
			],
			rows: [120, 80],
			cols: [90, 110]
		}).details as { table: number[][] };
		const cell = (i: number, j: number) => table[i]?.[j] ?? NaN;
		expect((cell(0, 0) * cell(1, 1)) / (cell(0, 1) * cell(1, 0))).toBeCloseTo(2000 / 1050, 9);
		expect(cell(0, 0) + cell(0, 1)).toBeCloseTo(120, 9);
		expect(cell(0, 1) + cell(1, 1)).toBeCloseTo(110, 9);
	});
});

describe('trimming', () => {
	it('keeps the sum, cuts to the bounds and never raises the design effect', () => {
		check(fc.array(weight, { minLength: 2, maxLength: 40 }), (w) => {
			const { details, effects } = run('trim-weights', { w, low: 0.5, high: 2 });
			const sum = (values: number[]) => values.reduce((a, b) => a + b, 0);
			const mean = sum(w) / w.length;
			expect(sum(details['rescaled'] as number[])).toBeCloseTo(sum(w), 9);
			for (const v of details['trimmed'] as number[]) {
				expect(v).toBeGreaterThanOrEqual(0.5 * mean - 1e-12);
				expect(v).toBeLessThanOrEqual(2 * mean + 1e-12);
			}
			expect(effects[1]?.value ?? NaN).toBeLessThanOrEqual((effects[0]?.value ?? NaN) + 1e-12);
		});
	});
});
