import { chiSquareUpper } from '../distributions/index.ts';

export interface GoodnessOfFit {
	value: number;
	df: number;
	p: number;
	expected: number[];
	/** (O - E) / sqrt(E). */
	residuals: number[];
	/** Residuals divided by their standard error. */
	standardized: number[];
}

/**
 * Pearson's test that counts follow given proportions (equal ones when none are given; they must sum to 1).
 * R: `chisq.test(x, p = p)`.
 */
export function goodnessOfFit(counts: readonly number[], proportions?: readonly number[]): GoodnessOfFit {
	const total = counts.reduce((sum, count) => sum + count, 0);
	const share = (i: number): number => proportions?.[i] ?? 1 / counts.length;
	const expected = counts.map((_, i) => total * share(i));
	const residuals = counts.map((count, i) => (count - (expected[i] ?? NaN)) / Math.sqrt(expected[i] ?? NaN));
	const standardized = residuals.map((residual, i) => residual / Math.sqrt(1 - share(i)));
	const value = residuals.reduce((sum, residual) => sum + residual * residual, 0);
	const df = counts.length - 1;
	return { value, df, p: chiSquareUpper(value, df), expected, residuals, standardized };
}
