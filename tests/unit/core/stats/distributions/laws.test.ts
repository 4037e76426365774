import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ptukeyUpper } from '#lib/core/stats/conformance/imitations/ptukey.ts';
import * as d from '#lib/core/stats/distributions/index.ts';

const runs = { numRuns: 60, seed: 20211 };
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const df = between(0.5, 500);
const share = between(1e-12, 1 - 1e-12);

/** |a - b| within a relative error. */
function close(a: number, b: number, relative = 1e-9): void {
	expect(Math.abs(a - b)).toBeLessThanOrEqual(relative * Math.max(Math.abs(a), Math.abs(b)));
}

describe('the two tails of a distribution add up to one', () => {
	it('normal, t, chi-square, F and beta', () => {
		fc.assert(
			fc.property(between(-30, 30), df, df, share, (z, a, b, x) => {
				close(d.normalCdf(z) + d.normalUpper(z), 1);
				close(d.tCdf(z, a) + d.tUpper(z, a), 1);
				close(d.chiSquareCdf(z * z, a) + d.chiSquareUpper(z * z, a), 1);
				close(d.fCdf(z * z, a, b) + d.fUpper(z * z, a, b), 1);
				close(d.betaCdf(x, a, b) + d.betaUpper(x, a, b), 1);
			}),
			runs
		);
	});

	it('binomial and hypergeometric, and their masses add up to one', () => {
		fc.assert(
			fc.property(fc.nat(60), fc.nat(60), fc.nat(60), share, (m, n, k, p) => {
				const draws = Math.min(k, m + n);
				close(d.binomialCdf(k, m, p) + d.binomialUpper(k, m, p), 1);
				close(d.hypergeometricCdf(k, m, n, draws) + d.hypergeometricUpper(k, m, n, draws), 1);
				let mass = 0;
				for (let i = 0; i <= m; i++) mass += d.hypergeometricPmf(i, m, n, draws);
				close(mass, 1);
			}),
			runs
		);
	});

	it('non-central t, chi-square and F', () => {
		fc.assert(
			fc.property(between(-6, 6), between(1, 80), between(1, 80), between(0, 30), (t, a, b, ncp) => {
				close(d.noncentralTCdf(t, a, ncp / 6) + d.noncentralTUpper(t, a, ncp / 6), 1);
				close(d.noncentralChiSquareCdf(t * t, a, ncp) + d.noncentralChiSquareUpper(t * t, a, ncp), 1);
				close(d.noncentralFCdf(t * t, a, b, ncp) + d.noncentralFUpper(t * t, a, b, ncp), 1);
			}),
			runs
		);
	});
});

describe('a quantile undoes its distribution', () => {
	it('normal, t, chi-square, F, beta', () => {
		fc.assert(
			fc.property(share, df, df, (p, a, b) => {
				close(d.normalCdf(d.normalQuantile(p)), p);
				close(d.tCdf(d.tQuantile(p, a), a), p);
				close(d.chiSquareCdf(d.chiSquareQuantile(p, a), a), p);
				close(d.fCdf(d.fQuantile(p, a, b), a, b), p);
				close(d.betaCdf(d.betaQuantile(p, a, b), a, b), p);
			}),
			runs
		);
	});

	it('studentised range', () => {
		fc.assert(
			fc.property(between(0.01, 0.999), fc.integer({ min: 2, max: 8 }), between(3, 200), (p, k, df) => {
				close(1 - d.studentisedRangeUpper(d.studentisedRangeQuantile(p, k, df), k, df), p, 1e-8);
			}),
			{ ...runs, numRuns: 8 }
		);
	});
});

describe('relations between distributions', () => {
	it('a squared t is an F, and a squared normal a chi-square, on one degree of freedom', () => {
		fc.assert(
			fc.property(between(0.01, 30), df, (t, a) => {
				close(d.tTwoSided(t, a), d.fUpper(t * t, 1, a));
				close(d.normalTwoSided(t), d.chiSquareUpper(t * t, 1));
			}),
			runs
		);
	});

	it('a non-central distribution of no effect is the central one', () => {
		fc.assert(
			fc.property(between(0.1, 10), between(1, 60), between(1, 60), (x, a, b) => {
				close(d.noncentralTUpper(x, a, 0), d.tUpper(x, a));
				close(d.noncentralChiSquareUpper(x, a, 0), d.chiSquareUpper(x, a));
				close(d.noncentralFUpper(x, a, b, 0), d.fUpper(x, a, b));
			}),
			runs
		);
	});

	it('the range of two means is a t test', () => {
		fc.assert(
			fc.property(between(0.1, 20), between(1, 200), (t, a) => {
				close(d.studentisedRangeUpper(t * Math.SQRT2, 2, a), d.tTwoSided(t, a));
			}),
			{ ...runs, numRuns: 20 }
		);
	});

	it('R’s own studentised range agrees with ours where it is precise', () => {
		close(d.studentisedRangeUpper(3.5, 4, 57), ptukeyUpper(3.5, 4, 57), 1e-8);
	});
});

describe('outside its domain a distribution is not a number', () => {
	it.each([
		d.tTwoSided(1, 0),
		d.tTwoSided(NaN, 3),
		d.chiSquareUpper(1, -1),
		d.fUpper(1, 0, 3),
		d.betaCdf(0.5, -1, 1),
		d.normalQuantile(1.5),
		d.betaQuantile(-0.1, 1, 1),
		d.binomialCdf(1, 2.5, 0.5),
		d.hypergeometricCdf(1, 2, 3, 9),
		d.studentisedRangeUpper(2, 1, 10),
		d.noncentralTCdf(1, -1, 0),
		d.wilcoxonCdf(1e6, 5000, 5000)
	])('%d', (value) => {
		expect(value).toBeNaN();
	});
});
