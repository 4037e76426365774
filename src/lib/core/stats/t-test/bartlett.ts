import { chiSquareUpper } from '../distributions/index.ts';
import type { Summary } from './summary.ts';

/** Bartlett's (1937) test that normal samples have the same variance; two values or more in each. R: `bartlett.test(x, g)`. */
export function bartlett(samples: readonly Summary[]): { value: number; df: number; p: number } {
	const k = samples.length;
	const within = samples.reduce((sum, { n }) => sum + n - 1, 0);
	const pooled = samples.reduce((sum, { n, variance }) => sum + (n - 1) * variance, 0) / within;
	const logs = samples.reduce((sum, { n, variance }) => sum + (n - 1) * Math.log(variance / pooled), 0);
	const inverse = samples.reduce((sum, { n }) => sum + 1 / (n - 1), 0);
	const value = Math.max(0, -logs) / (1 + (inverse - 1 / within) / (3 * (k - 1)));
	return { value, df: k - 1, p: chiSquareUpper(value, k - 1) };
}
