import { describe, expect, it } from 'vitest';
import * as d from '#lib/core/stats/distributions/index.ts';

describe('exact null distributions, counted by hand', () => {
	it('three untied differences: V takes 0 to 6 in 1, 1, 1, 2, 1, 1, 1 ways', () => {
		const counts = Array.from(d.signedRankDistribution([1, 2, 3]));
		expect(counts.filter((_, doubled) => doubled % 2 === 0)).toEqual([1, 1, 1, 2, 1, 1, 1]);
	});

	it('two tied differences of mid-rank 1.5: V is 0, 1.5 or 3 in 1, 2, 1 ways', () => {
		expect(Array.from(d.signedRankDistribution([1.5, 1.5]))).toEqual([1, 0, 0, 2, 0, 0, 1]);
	});

	it('two of four untied ranks: sums 3 to 7 in 1, 1, 2, 1, 1 ways', () => {
		const counts = d.rankSumDistribution([1, 2, 3, 4], 2);
		expect([3, 4, 5, 6, 7].map((sum) => counts[2 * sum])).toEqual([1, 1, 2, 1, 1]);
	});

	it('one of the ranks 1, 2.5, 2.5', () => {
		expect(Array.from(d.rankSumDistribution([1, 2.5, 2.5], 1))).toEqual([0, 0, 1, 0, 0, 2]);
	});

	it('U of 2 against 2 is 0 to 4 in 1, 1, 2, 1, 1 of 6 ways', () => {
		expect([0, 1, 2, 3, 4].map((u) => Math.round(6 * d.wilcoxonCdf(u, 2, 2)))).toEqual([1, 2, 4, 5, 6]);
	});

	it('signed ranks of three: P(V <= 1) is 2 of 8', () => {
		expect(d.signedRankCdf(1, 3)).toBe(0.25);
	});

	it('three ranks: the sum of squared differences is 0, 2, 2, 6, 6, 8 over the six orders', () => {
		expect([0, 2, 6, 8].map((s) => Math.round(6 * d.spearmanExactUpper(s, 3)))).toEqual([6, 5, 3, 1]);
	});

	it('three ranks: 0 to 3 concordant pairs in 1, 2, 2, 1 of the six orders', () => {
		expect([0, 1, 2, 3].map((t) => Math.round(6 * d.kendallExactCdf(t, 3)))).toEqual([1, 3, 5, 6]);
	});

	it('an untied permutation distribution is the tabulated one', () => {
		const ranks = Array.from({ length: 11 }, (_, i) => i + 1);
		const counts = d.rankSumDistribution(ranks, 5);
		const total = counts.reduce((sum, count) => sum + count, 0);
		const upToFour = counts.slice(0, 2 * (15 + 4) + 1).reduce((sum, count) => sum + count, 0);
		expect(total).toBe(462);
		expect(upToFour / total).toBeCloseTo(d.wilcoxonCdf(4, 5, 6), 14);
	});

	it('refuses to count what would overflow', () => {
		expect(() => d.signedRankDistribution(new Array<number>(1001).fill(1))).toThrow(RangeError);
		expect(() => d.rankSumDistribution(new Array<number>(1001).fill(1), 3)).toThrow(RangeError);
	});
});
