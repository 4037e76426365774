import { binomialCdf, binomialPmf } from '../distributions/index.ts';

/**
 * The exact two-sided p that `first` and `second` of as many trials fall on either side by a fair coin, and its mid-p
 * form, which counts the observed outcome by half. NaN when nothing was tried.
 * R: `binom.test(first, first + second)$p.value`.
 */
export function binomialHalf(first: number, second: number): { p: number; midP: number } {
	const n = first + second;
	if (n === 0) return { p: NaN, midP: NaN };
	const fewer = Math.min(first, second);
	const tail = binomialCdf(fewer, n, 0.5);
	const own = binomialPmf(fewer, n, 0.5);
	// The coin is fair, so both sides are alike: twice the smaller tail is the sum of all outcomes as rare.
	return { p: Math.min(1, 2 * tail), midP: Math.min(1, 2 * tail - own) };
}
