import { describe, expect, it } from 'vitest';
import * as distributions from '#lib/core/stats/distributions/index.ts';

type Name =
	| 'betaCdf'
	| 'betaUpper'
	| 'binomialCdf'
	| 'binomialPmf'
	| 'binomialUpper'
	| 'chiSquareCdf'
	| 'chiSquareUpper'
	| 'fUpper'
	| 'hypergeometricCdf'
	| 'hypergeometricPmf'
	| 'hypergeometricUpper'
	| 'noncentralChiSquareCdf'
	| 'noncentralChiSquareUpper'
	| 'noncentralFUpper'
	| 'noncentralTUpper'
	| 'normalCdf'
	| 'normalUpper'
	| 'studentisedRangeUpper'
	| 'tTwoSided';

/**
 * Computed with mpmath 1.3 at 30 to 60 digits, from the definitions; non-central t with ncp over 10 and the range of 300
 * means by the trapezoid rule over the scale in R, where `pt` is off in the 12th digit (in the 2nd when ncp is over 37.6)
 * and `ptukey` in the 7th.
 */
const TABLE: [Name, number[], number][] = [
	['betaCdf', [0.001, 50, 2], 5.0950000000000053e-149],
	['betaCdf', [0.5, 1000, 1010], 0.58826982754372753],
	['betaCdf', [0.3, 0.01, 5], 0.99914422348269665],
	['betaUpper', [0.2, 0.01, 5], 0.0021819619229646661],
	['betaUpper', [0.999, 2, 50], 5.0950000000002263e-149],
	['binomialCdf', [3, 400, 0.25], 4.2438801594813159e-45],
	['binomialPmf', [300, 1000, 0.1], 5.0630993840405165e-69],
	['binomialUpper', [90, 100, 0.25], 2.4082103013281454e-44],
	['chiSquareCdf', [20, 100], 1.8547268838697993e-19],
	['chiSquareCdf', [1, 40], 2.4354654299253143e-25],
	['chiSquareUpper', [1400, 3], 2.9456193610163087e-303],
	['chiSquareUpper', [1000300, 1000000], 0.41582642135158381],
	['chiSquareUpper', [1004000, 1000000], 0.0023630282386838922],
	['chiSquareUpper', [0.001, 0.5], 0.83504024923158716],
	['chiSquareUpper', [1e-8, 0.02], 0.16926794367484581],
	['fUpper', [900, 2, 60], 1.8161394196689528e-45],
	['fUpper', [1.02, 40, 1000000], 0.43512245461868434],
	['fUpper', [25, 3, 1000000], 3.6282845487239402e-16],
	['fUpper', [6.5, 1, 1000000], 0.010787597145802729],
	['hypergeometricCdf', [40, 300, 700, 300], 2.7213632505952088e-15],
	['hypergeometricPmf', [250, 300, 700, 300], 5.645696402123747e-130],
	['hypergeometricUpper', [299, 600, 700, 320], 1.1324631068328169e-96],
	['noncentralChiSquareCdf', [2, 6, 60], 1.0948123771504125e-12],
	['noncentralChiSquareUpper', [200, 4, 10], 2.2611866690046278e-27],
	['noncentralFUpper', [9.5, 3, 40, 8], 0.028746521527031391],
	['noncentralTUpper', [2.5, 58, 3], 0.69065763105526237],
	['noncentralTUpper', [12, 20, 1], 3.7018349922413897e-9],
	['noncentralTUpper', [-1, 18, 2], 0.99839621091456355],
	['noncentralTUpper', [14, 24, 17], 0.91684526015200174],
	['noncentralTUpper', [40, 9, 45], 0.74891199029855715],
	['noncentralTUpper', [12, 60, 16], 0.9964893414259467],
	['normalCdf', [-37.5], 4.6053530095819548e-308],
	['normalCdf', [-20], 2.7536241186062337e-89],
	['normalCdf', [-5.7], 5.9903714010635282e-9],
	['normalCdf', [-1], 0.15865525393145705],
	['normalCdf', [3], 0.99865010196836991],
	['normalUpper', [8.2], 1.2019351542735858e-16],
	['normalUpper', [30], 4.9067139271481871e-198],
	['studentisedRangeUpper', [8, 3, 20], 4.4370678840312651e-5],
	['studentisedRangeUpper', [12, 6, 30], 2.6134835977182311e-8],
	['studentisedRangeUpper', [4, 300, 16], 0.97993145652560854],
	['tTwoSided', [2, 1000000], 0.045500533851319208],
	['tTwoSided', [36, 1000000], 1.2733991120399027e-283],
	['tTwoSided', [100000, 3], 2.2053155808932546e-15],
	['tTwoSided', [0.001, 7.5], 0.99922819867465555],
	['tTwoSided', [38, 5000], 8.186699820442914e-278],
	['tTwoSided', [1e60, 5], 1.8980334491124726e-299],
	['tTwoSided', [1e160, 1.2], 6.701506880072695e-193],
	['tTwoSided', [1e250, 0.9], 6.2663704034288992e-226],
	['tTwoSided', [1.3, 1000000000], 0.19360096947085863]
];

describe('each tail is computed directly, to ten digits, down to 1e-300 and up to a million degrees of freedom', () => {
	it.each(TABLE)('%s(%j) is %d', (name, at, expected) => {
		const got = (distributions[name] as (...at: number[]) => number)(...at);
		expect(Math.abs(got - expected)).toBeLessThanOrEqual(1e-10 * Math.abs(expected));
	});
});

describe('where a parameter is 0 all the probability lies at one point, as R has it', () => {
	it.each([
		['pchisq(2, 0)', distributions.chiSquareCdf(2, 0), 1],
		['pchisq(0, 0, lower.tail = FALSE)', distributions.chiSquareUpper(0, 0), 1],
		['qchisq(0.95, 0)', distributions.chiSquareQuantile(0.95, 0), 0],
		['pbeta(0.3, 0, 2)', distributions.betaCdf(0.3, 0, 2), 1],
		['pbeta(0.3, 2, 0)', distributions.betaCdf(0.3, 2, 0), 0],
		['pbeta(0.3, 0, 0)', distributions.betaCdf(0.3, 0, 0), 0.5],
		['qbeta(0.9, 0, 0)', distributions.betaQuantile(0.9, 0, 0), 1],
		['qbeta(0.9, 0, 2)', distributions.betaQuantile(0.9, 0, 2), 0],
		// The mixture's weight of no degree of freedom, exp(-ncp / 2), lies at 0.
		['pchisq(1e-12, 0, 2), nearly exp(-1)', distributions.noncentralChiSquareCdf(1e-12, 0, 2), Math.exp(-1)]
	])('%s', (_, got, expected) => {
		expect(got).toBeCloseTo(expected, 10);
	});
});
