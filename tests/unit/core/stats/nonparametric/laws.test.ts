import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Input } from '#lib/core/stats/index.ts';
import { group } from '#lib/core/stats/nonparametric/index.ts';
import { hodgesLehmann, kthDifference } from '#lib/core/stats/nonparametric/hodges-lehmann.ts';
import { mannWhitneyExact } from '#lib/core/stats/nonparametric/mann-whitney-exact.ts';
import { mannWhitneyPermutation } from '#lib/core/stats/nonparametric/mann-whitney-permutation.ts';
import { rankTwo } from '#lib/core/stats/nonparametric/rank-two.ts';
import { kthWalshAverage } from '#lib/core/stats/nonparametric/walsh-averages.ts';
import { resultOf } from '../run-method.ts';

const run = (name: string, input: Input) => resultOf(group, name, input);
const check = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void) =>
	fc.assert(fc.property(arbitrary, law), { numRuns: 40 });
const likert = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 12 });
const two = fc.tuple(likert, likert).filter(([x, y]) => new Set([...x, ...y]).size > 1);
const distinct = fc
	.uniqueArray(fc.integer({ min: -500, max: 500 }), { minLength: 4, maxLength: 16 })
	.map((values) => [values.slice(0, values.length >> 1), values.slice(values.length >> 1)] as const);
const sorted = (values: readonly number[]) => Float64Array.from(values).sort();
const ascending = (values: number[]) => values.sort((a, b) => a - b);

describe('the Mann-Whitney test', () => {
	it('sees only the order of the values', () => {
		check(two, ([x, y]) => {
			const plain = run('mann-whitney', { x, y, interval: 'no' });
			const stretch = (values: number[]) => values.map((value) => Math.exp(value) - 7);
			const stretched = run('mann-whitney', { x: stretch(x), y: stretch(y), interval: 'no' });
			expect(stretched.test).toEqual(plain.test);
			expect(stretched.effects).toEqual(plain.effects);
		});
	});

	it('shares the pairs between the groups, and turns its effects with them', () => {
		check(two, ([x, y]) => {
			const [plain, turned] = [run('mann-whitney', { x, y }), run('mann-whitney', { x: y, y: x })];
			const [u1 = NaN, u2 = NaN] = plain.details.u as number[];
			expect(u1 + u2).toBe(x.length * y.length);
			expect(turned.test?.p).toBeCloseTo(plain.test?.p ?? NaN, 12);
			expect(turned.effects[0]?.value).toBeCloseTo(-(plain.effects[0]?.value ?? NaN), 12);
			const [first = NaN, second = NaN] = plain.details.meanRanks as number[];
			const n = x.length + y.length;
			expect(first * x.length + second * y.length).toBeCloseTo((n * (n + 1)) / 2, 8);
		});
	});

	it('has one exact p without ties, whether counted over U or over all ways of dealing the ranks', () => {
		check(distinct, ([first, second]) => {
			const [x, y] = [sorted(first), sorted(second)];
			for (const side of ['two-sided', 'less', 'greater'] as const) {
				expect(mannWhitneyPermutation(x, y, side)).toBeCloseTo(mannWhitneyExact(rankTwo(x, y), side), 12);
			}
			expect(mannWhitneyPermutation(x, y, 'two-sided', 'doubled')).toBeCloseTo(
				mannWhitneyPermutation(x, y) ?? NaN,
				12
			);
		});
	});

	it('with ties, takes R 4.6 at its word when asked: twice the smaller tail', () => {
		// R 4.6.0 on this data: 0.0103255877249686; coin and SPSS: 0.00936163939259915.
		const x = [4, 5, 3, 5, 4, 2, 5, 4, 4, 5];
		const y = [3, 2, 4, 1, 3, 3, 2, 5, 2, 3, 1];
		const p = (twoSided: string) => run('mann-whitney', { x, y, method: 'exact', twoSided }).test?.p;
		expect(p('doubled')).toBeCloseTo(0.0103255877249686, 14);
		expect(p('distance')).toBeCloseTo(0.00936163939259915, 14);
	});

	it('gives, from counts of answers, what the answers give', () => {
		const counts = run('mann-whitney', { cx: [1, 0, 2], cy: [0, 3, 1] });
		const answers = run('mann-whitney', { x: [1, 3, 3], y: [2, 2, 2, 3] });
		expect(counts.test).toEqual(answers.test);
	});

	it('selects any difference, and any Walsh average, as if all were written out', () => {
		check(fc.tuple(likert, likert), ([x, y]) => {
			const all = ascending(x.flatMap((a) => y.map((b) => a - b)));
			const [a, b] = [sorted(x), sorted(y)];
			expect(all.map((_, i) => kthDifference(a, b, i + 1))).toEqual(all);
			const half = all.length >> 1;
			const median = all.length % 2 ? all[half] : ((all[half] ?? NaN) + (all[half - 1] ?? NaN)) / 2;
			expect(hodgesLehmann(a, b)).toBe(median);
			const walsh = ascending([...a].flatMap((p, i) => [...a].slice(i).map((q) => (p + q) / 2)));
			expect(walsh.map((_, i) => kthWalshAverage(a, i + 1))).toEqual(walsh);
		});
	});

	it('stops at a sentence when all values are equal', () => {
		const result = run('mann-whitney', { x: [3, 3], y: [3, 3, 3] });
		expect(result.test?.p).toBeNull();
		expect(result.test?.value).toBe(3);
		expect(result.warnings).toEqual([{ code: 'all-values-equal', values: { n: 5 } }]);
	});
});

describe('the signed-rank test', () => {
	it('turns with the pairs and sees neither zeros nor their number', () => {
		check(two, ([x, y]) => {
			const size = Math.min(x.length, y.length);
			const pairs = { x: x.slice(0, size), y: y.slice(0, size) };
			if (pairs.x.every((value, i) => value === pairs.y[i])) return;
			const plain = run('signed-rank', { ...pairs, interval: 'no' });
			const turned = run('signed-rank', { x: pairs.y, y: pairs.x, interval: 'no' });
			expect(turned.test?.p).toBeCloseTo(plain.test?.p ?? NaN, 12);
			const ranks = (plain.n.used * (plain.n.used + 1)) / 2;
			expect((plain.test?.value ?? NaN) + (turned.test?.value ?? NaN)).toBeCloseTo(ranks, 9);
			const padded = { x: [...pairs.x, 4, 4], y: [...pairs.y, 4, 4], method: 'normal', interval: 'no' };
			expect(run('signed-rank', padded).test?.value).toBe(plain.test?.value);
		});
	});

	it('ranks zeros as R 4.6 does when asked', () => {
		// R 4.6.0 on this data: V = 6.5, p = 0.02734375, and V = 47, p = 0.046875 on the second.
		const x = [7, 8, 6, 5, 9, 7, 8, 4, 6, 7, 8, 5];
		const y = [7, 9, 7, 5, 8, 9, 9, 6, 6, 8, 9, 7];
		const pairs = run('signed-rank', { x, y, method: 'exact', zeros: 'pratt' });
		expect(pairs.test).toMatchObject({ value: 6.5, p: 0.02734375 });
		const one = run('signed-rank', {
			x: [4, 5, 3, 4, 2, 5, 4, 4, 3, 5],
			mu: 3,
			method: 'exact',
			zeros: 'pratt'
		});
		expect(one.test).toMatchObject({ value: 47, p: 0.046875 });
	});

	it('of n differences of one sign has the exact p 2 / 2^n', () => {
		const result = run('signed-rank', { x: [1, 2, 4, 8, 16, 32] });
		expect(result.test?.p).toBeCloseTo(2 / 64, 12);
	});

	it('says that no one changed', () => {
		const result = run('signed-rank', { x: [3, 4, 5], y: [3, 4, 5] });
		expect(result.test?.p).toBeNull();
		expect(result.warnings.map(({ code }) => code)).toEqual(['no-one-changed']);
	});
});

describe('several groups', () => {
	const grouped = fc
		.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('a', 'b', 'c')), {
			minLength: 8,
			maxLength: 30
		})
		.filter((rows) => new Set(rows.map(([, g]) => g)).size === 3 && new Set(rows.map(([x]) => x)).size > 1);

	it('Kruskal-Wallis sees neither the order of persons nor the names of groups', () => {
		check(grouped, (rows) => {
			const [x, g] = [rows.map(([value]) => value), rows.map(([, name]) => name)];
			const plain = run('kruskal-wallis', { x, g });
			const renamed = run('kruskal-wallis', {
				x: [...x].reverse(),
				g: [...g].reverse().map((name) => ({ a: 'z', b: 'm', c: 'b' })[name])
			});
			expect(renamed.test?.value).toBeCloseTo(plain.test?.value ?? NaN, 9);
			const epsilon = plain.effects[0]?.value ?? NaN;
			expect(epsilon).toBeGreaterThanOrEqual(-1e-12);
			expect(epsilon).toBeLessThanOrEqual(1 + 1e-12);
		});
	});

	it('Kruskal-Wallis of two groups is the square of the uncorrected Mann-Whitney z', () => {
		check(two, ([x, y]) => {
			const both = run('kruskal-wallis', { x: [...x, ...y], g: [...x.map(() => 'a'), ...y.map(() => 'b')] });
			const z = run('mann-whitney', { x, y, method: 'normal', correction: 'no' }).details.z as number;
			expect(both.test?.value).toBeCloseTo(z * z, 9);
		});
	});

	it('Jonckheere-Terpstra turns with the order of the groups', () => {
		check(grouped, (rows) => {
			const [x, g] = [rows.map(([value]) => value), rows.map(([, name]) => name)];
			const plain = run('jonckheere-terpstra', { x, g });
			const turned = run('jonckheere-terpstra', { x, g: g.map((name) => ({ a: 3, b: 2, c: 1 })[name]) });
			const sizes = ['a', 'b', 'c'].map((name) => g.filter((one) => one === name).length);
			const pairs = (g.length ** 2 - sizes.reduce((sum, size) => sum + size * size, 0)) / 2;
			expect((plain.test?.value ?? NaN) + (turned.test?.value ?? NaN)).toBeCloseTo(pairs, 9);
			expect(turned.test?.p).toBeCloseTo(plain.test?.p ?? NaN, 10);
		});
	});

	it('Jonckheere-Terpstra without ties is exact: 6 distinct values in order, one arrangement in 90', () => {
		const result = run('jonckheere-terpstra', { x: [1, 2, 3, 4, 5, 6], g: [1, 1, 2, 2, 3, 3] });
		expect(result.test?.pMethod).toBe('exact');
		expect(result.test?.p).toBeCloseTo(2 / 90, 12);
	});

	it('Friedman sees only the order within each row, and W lies between 0 and 1', () => {
		const rows = fc
			.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }), {
				minLength: 2,
				maxLength: 15
			})
			.filter((m) => m.some((row) => new Set(row).size > 1));
		check(rows, (m) => {
			const plain = run('friedman', { m });
			const stretched = run('friedman', { m: m.map((row, i) => row.map((value) => value ** 3 + 100 * i)) });
			expect(stretched.test).toEqual(plain.test);
			expect(plain.effects[0]?.value).toBeGreaterThanOrEqual(-1e-12);
			expect(plain.effects[0]?.value).toBeLessThanOrEqual(1 + 1e-12);
		});
	});

	it('Kolmogorov-Smirnov of separated samples of 3 and 4 is 1, with p 2 / 35', () => {
		const { test } = run('kolmogorov-smirnov', { x: [1, 2, 3], y: [4, 5, 6, 7] });
		expect(test?.value).toBe(1);
		expect(test?.p).toBeCloseTo(2 / 35, 12);
	});
});
