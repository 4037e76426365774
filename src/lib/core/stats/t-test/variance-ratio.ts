import { fCdf, fQuantile, fUpper } from '../distributions/index.ts';
import type { Summary } from './summary.ts';

/**
 * The F test that two normal samples have the same variance, with the interval of their ratio. R: `var.test(x, y)`.
 */
export function varianceRatio(
	x: Summary,
	y: Summary,
	level = 0.95
): { F: number; df1: number; df2: number; p: number; lower: number; upper: number } {
	const [df1, df2] = [x.n - 1, y.n - 1];
	const F = x.variance / y.variance;
	const alpha = (1 - level) / 2;
	return {
		F,
		df1,
		df2,
		p: Math.min(1, 2 * Math.min(fCdf(F, df1, df2), fUpper(F, df1, df2))),
		lower: F / fQuantile(1 - alpha, df1, df2),
		upper: F / fQuantile(alpha, df1, df2)
	};
}
