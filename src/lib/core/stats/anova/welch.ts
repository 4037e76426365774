import { fUpper } from '../distributions/index.ts';
import { summarise, type Sample } from './sample.ts';

/**
 * Welch's analysis of variance, without assuming equal variances. Every group needs two values and a variance.
 * Welch, Biometrika 38 (1951). R: `oneway.test(x ~ factor(g))`.
 */
export function welchAnova(samples: readonly Sample[]): { F: number; df1: number; df2: number; p: number } {
	const groups = summarise(samples).map((s) => ({ ...s, weight: s.n / s.variance }));
	const k = groups.length;
	const total = groups.reduce((sum, g) => sum + g.weight, 0);
	const centre = groups.reduce((sum, g) => sum + g.weight * g.mean, 0) / total;
	const lambda = groups.reduce((sum, g) => sum + (1 - g.weight / total) ** 2 / (g.n - 1), 0) / (k * k - 1);
	const between = groups.reduce((sum, g) => sum + g.weight * (g.mean - centre) ** 2, 0) / (k - 1);
	const F = between / (1 + 2 * (k - 2) * lambda);
	const df2 = 1 / (3 * lambda);
	return { F, df1: k - 1, df2, p: fUpper(F, k - 1, df2) };
}
