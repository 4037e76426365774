import { histogram } from './histogram.ts';

/**
 * Net change of the distribution between two rounds, 0 to 100: half the sum of absolute differences of the
 * histograms, as a per cent of the panelists, who must be the same in both. Stable under 15 %.
 * Source: Scheibe, Skutsch and Schofer (1975).
 */
export function histogramChange(
	before: readonly number[],
	after: readonly number[],
	points: readonly number[]
): number {
	const first = histogram(before, points);
	const second = histogram(after, points);
	const moved = first.reduce((sum, count, i) => sum + Math.abs(count - (second[i] ?? 0)), 0);
	return (100 * moved) / 2 / before.length;
}
