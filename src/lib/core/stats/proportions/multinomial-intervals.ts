import { chiSquareQuantile } from '../distributions/index.ts';
import type { Bounds } from './proportion-interval.ts';
import { sisonGlaz } from './sison-glaz.ts';

export const MULTINOMIAL_INTERVALS = ['sison-glaz', 'goodman', 'wilson'] as const;
export type MultinomialInterval = (typeof MULTINOMIAL_INTERVALS)[number];

/** Roots of the score equation at a chi-square limit. */
function score(count: number, n: number, limit: number): Bounds {
	const half = Math.sqrt(limit * (limit + (4 * count * (n - count)) / n));
	const end = (side: -1 | 1): number => (limit + 2 * count + side * half) / (2 * (n + limit));
	return [Math.max(0, end(-1)), Math.min(1, end(1))];
}

/**
 * Intervals of the shares of a categorical variable: `sison-glaz` and `goodman` hold together at the level,
 * `wilson` each on its own. L. A. Goodman (Technometrics 7, 1965). R: `DescTools::MultinomCI(x, method = "goodman")`.
 */
export function multinomialIntervals(
	counts: readonly number[],
	level: number,
	kind: MultinomialInterval
): Bounds[] {
	if (kind === 'sison-glaz') return sisonGlaz(counts, level);
	const n = counts.reduce((sum, count) => sum + count, 0);
	const limit = chiSquareQuantile(kind === 'goodman' ? 1 - (1 - level) / counts.length : level, 1);
	return counts.map((count) => score(count, n, limit));
}
