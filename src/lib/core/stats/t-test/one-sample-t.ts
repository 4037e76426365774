import type { Summary } from './summary.ts';
import { tFromEstimate, type TOptions, type TResult } from './t-from-estimate.ts';

/** Student's t test of one mean against `mu`; two values or more. R: `t.test(x, mu = mu)`. */
export function oneSampleT({ n, mean, variance }: Summary, options: TOptions = {}): TResult {
	return tFromEstimate(mean, Math.sqrt(variance / n), n - 1, options);
}
