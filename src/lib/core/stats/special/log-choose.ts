import { logBeta } from './log-beta.ts';

/** Natural logarithm of the number of ways to choose k of n, 0 <= k <= n; `-Infinity` outside. R: `lchoose(n, k)`. */
export function logChoose(n: number, k: number): number {
	if (!(n >= 0) || Number.isNaN(k)) return NaN;
	if (k < 0 || k > n) return -Infinity;
	if (k === 0 || k === n) return 0;
	return -Math.log1p(n) - logBeta(n - k + 1, k + 1);
}
