import { aboveZero } from '../tiny-p.ts';
import { chiSquareUpper } from '../distributions/index.ts';

/** A chi-square test on one degree of freedom, with and without Yates's correction. */
export interface ScoreTest {
	chiSquare: number;
	p: number;
	corrected: { chiSquare: number; p: number };
	/** The smallest expected count of a cell. */
	leastExpected: number;
}

const test = (chiSquare: number): { chiSquare: number; p: number } =>
	aboveZero({ chiSquare, p: chiSquareUpper(chiSquare, 1) });

/** One proportion, x of n, against p0 strictly between 0 and 1. R: `prop.test(x, n, p0)`. */
export function proportionScoreTest(x: number, n: number, p0: number): ScoreTest {
	const off = Math.abs(x - n * p0);
	const per = 1 / (n * p0) + 1 / (n * (1 - p0));
	return {
		...test(off * off * per),
		corrected: test((off - Math.min(0.5, off)) ** 2 * per),
		leastExpected: n * Math.min(p0, 1 - p0)
	};
}

/** Two proportions, x1 of n1 and x2 of n2. `NaN` when nobody or everybody succeeds. R: `prop.test(c(x1, x2), c(n1, n2))`. */
export function twoProportionsTest(x1: number, n1: number, x2: number, n2: number): ScoreTest {
	const pooled = (x1 + x2) / (n1 + n2);
	const off = Math.abs(x1 - n1 * pooled);
	const per = (1 / n1 + 1 / n2) / (pooled * (1 - pooled));
	// R's cap on the correction, |difference| / (1/n1 + 1/n2), is the same number as `off`.
	return {
		...test(off * off * per),
		corrected: test((off - Math.min(0.5, off)) ** 2 * per),
		leastExpected: Math.min(n1, n2) * Math.min(pooled, 1 - pooled)
	};
}
