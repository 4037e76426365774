import { studentisedRangeQuantile, studentisedRangeUpper } from '../distributions/index.ts';
import { oneWay } from './one-way.ts';
import { everyPair } from './pairs.ts';
import { summarise, type Sample } from './sample.ts';

export interface TukeyPair {
	/** `second-first`, as R names it: the difference is second minus first. */
	pair: string;
	diff: number;
	lower: number;
	upper: number;
	p: number;
}

const EXACT = { quantile: studentisedRangeQuantile, upper: studentisedRangeUpper };

/**
 * Tukey's honestly significant differences, with Kramer's standard error for unequal groups.
 * `range` is the studentised range, exact or as R computes it. R: `TukeyHSD(aov(x ~ factor(g)))`.
 */
export function tukeyHsd(samples: readonly Sample[], level = 0.95, range = EXACT): TukeyPair[] {
	const { msWithin, df2 } = oneWay(samples);
	const k = samples.length;
	const width = range.quantile(level, k, df2);
	return everyPair(summarise(samples)).map(([first, second]) => {
		const diff = second.mean - first.mean;
		const se = Math.sqrt((msWithin / 2) * (1 / first.n + 1 / second.n));
		return {
			pair: `${second.label}-${first.label}`,
			diff,
			lower: diff - width * se,
			upper: diff + width * se,
			p: range.upper(Math.abs(diff) / se, k, df2)
		};
	});
}
