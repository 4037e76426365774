import type { Summary } from './summary.ts';
import { tFromEstimate, type TOptions, type TResult } from './t-from-estimate.ts';

/**
 * Welch's t test of two independent means whose variances may differ, with Welch and Satterthwaite's degrees of freedom;
 * two values or more in each group. R: `t.test(x, y)`.
 */
export function welchT(x: Summary, y: Summary, options: TOptions = {}): TResult {
	const [a, b] = [x.variance / x.n, y.variance / y.n];
	// Shares of the variance of the difference: their squares neither overflow nor vanish.
	const share = a / (a + b);
	const df = 1 / (share ** 2 / (x.n - 1) + (1 - share) ** 2 / (y.n - 1));
	return tFromEstimate(x.mean - y.mean, Math.sqrt(a + b), df, options);
}
