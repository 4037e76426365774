import { tTwoSided } from '../distributions/index.ts';
import { oneWay } from './one-way.ts';
import { everyPair } from '../every-pair.ts';
import { summarise, type Sample } from './sample.ts';

export interface PairwiseT {
	first: string;
	second: string;
	/** First minus second. */
	diff: number;
	t: number;
	df: number;
	/** Two-sided, not adjusted. */
	p: number;
}

/**
 * A t test for every pair of groups: with the standard deviation pooled over all groups, or Welch's with each pair's own.
 * R: `pairwise.t.test(x, g, p.adjust.method = 'none', pool.sd = …)`.
 */
export function pairwiseT(samples: readonly Sample[], sd: 'pooled' | 'welch'): PairwiseT[] {
	const { msWithin, df2 } = oneWay(samples);
	return everyPair(summarise(samples)).map(([first, second]) => {
		const a = (sd === 'pooled' ? msWithin : first.variance) / first.n;
		const b = (sd === 'pooled' ? msWithin : second.variance) / second.n;
		const df = sd === 'pooled' ? df2 : (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
		const diff = first.mean - second.mean;
		const t = diff / Math.sqrt(a + b);
		return { first: first.label, second: second.label, diff, t, df, p: tTwoSided(t, df) };
	});
}
