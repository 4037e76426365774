import { describe, expect, it } from 'vitest';
import { findRoot, logBeta, logChoose, logGamma, seededRandom } from '#lib/core/stats/special/index.ts';
import { gaussLegendre } from '#lib/core/stats/special/gauss-legendre.ts';

describe('log-gamma', () => {
	it('is the logarithm of a factorial at whole numbers', () => {
		expect(logGamma(1)).toBe(0);
		expect(logGamma(2)).toBe(0);
		expect(logGamma(6)).toBeCloseTo(Math.log(120), 14);
		expect(logGamma(171)).toBeCloseTo(706.5730622457874, 10);
	});

	it('is log √π at one half, and keeps its digits next to its zeros', () => {
		expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 15);
		// -γ e + π² e² / 12, with γ Euler's constant.
		expect(logGamma(1 + 2 ** -40) / 2 ** -40).toBeCloseTo(-0.5772156649, 9);
		expect(logGamma(2 + 2 ** -40) / 2 ** -40).toBeCloseTo(1 - 0.5772156649, 9);
	});

	it('is infinite at 0 and not a number below', () => {
		expect(logGamma(0)).toBe(Infinity);
		expect(logGamma(-1)).toBeNaN();
	});
});

describe('log-beta and log-choose', () => {
	it('B(2, 3) is 1/12 and B(a, 1) is 1/a', () => {
		expect(logBeta(2, 3)).toBeCloseTo(-Math.log(12), 14);
		expect(logBeta(1e6, 1)).toBeCloseTo(-Math.log(1e6), 12);
	});

	it('52 choose 5 is 2,598,960, and nothing can be chosen beyond n', () => {
		expect(logChoose(52, 5)).toBeCloseTo(Math.log(2_598_960), 12);
		expect(logChoose(5, 0)).toBe(0);
		expect(logChoose(5, 6)).toBe(-Infinity);
	});
});

describe('numerical tools', () => {
	it('a root is found to the last digits', () => {
		expect(findRoot((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
		expect(findRoot((x) => Math.cos(x) - x, 0, 1)).toBeCloseTo(0.7390851332151607, 15);
	});

	it('three Gauss-Legendre nodes are 0 and ±√(3/5), with weights 8/9 and 5/9', () => {
		const { nodes, weights } = gaussLegendre(3);
		[-Math.sqrt(0.6), 0, Math.sqrt(0.6)].forEach((node, i) => expect(nodes[i]).toBeCloseTo(node, 15));
		[5 / 9, 8 / 9, 5 / 9].forEach((weight, i) => expect(weights[i]).toBeCloseTo(weight, 15));
	});
});

describe('the seeded generator', () => {
	it('repeats itself for a seed and differs between seeds', () => {
		const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
		expect(draw(7)).toEqual(draw(7));
		expect(draw(7)).not.toEqual(draw(8));
	});

	it('is uniform on [0, 1): mean, variance and each tenth of 100,000 draws within five standard errors', () => {
		const random = seededRandom(2021);
		const draws = Array.from({ length: 100_000 }, random);
		const mean = draws.reduce((sum, u) => sum + u, 0) / draws.length;
		const tenths = new Array<number>(10).fill(0);
		for (const u of draws) tenths[Math.floor(10 * u)] = (tenths[Math.floor(10 * u)] ?? 0) + 1;
		expect(Math.abs(mean - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / 100_000));
		for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(5 * Math.sqrt(9000));
		expect(Math.min(...tenths)).toBeGreaterThan(0);
	});
});
