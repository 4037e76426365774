import { fQuantile } from '../distributions/index.ts';

/**
 * Feldt's interval of alpha: 1 - (1 - alpha) times F quantiles on n - 1 and (n - 1)(k - 1) degrees of freedom, for n
 * persons and k items. It is the interval of ICC(3,k) that SPSS prints. Feldt, Psychometrika 30 (1965).
 * R: `psych::alpha.ci(alpha, n, k)`.
 */
export function feldtInterval(alpha: number, n: number, k: number, level = 0.95): [number, number] | null {
	if (n < 2 || k < 2 || Number.isNaN(alpha)) return null;
	const [df1, df2] = [n - 1, (n - 1) * (k - 1)];
	const tail = (1 - level) / 2;
	return [1 - (1 - alpha) * fQuantile(1 - tail, df1, df2), 1 - (1 - alpha) * fQuantile(tail, df1, df2)];
}
