import { studentisedRangeQuantile, studentisedRangeUpper } from '../distributions/index.ts';
import { oneWay } from './one-way.ts';
import { everyPair } from '../every-pair.ts';
import { summarise, type Sample } from './sample.ts';

export interface TukeyPair {
	/** `second-first`, as R names it: the difference is second minus first. */
	pair: string;
	diff: number;
	/** Standard error of the difference. */
	se: number;
	lower: number;
	upper: number;
	p: number;
}

/**
 * Tukey's honestly significant differences, with Kramer's standard error for unequal groups.
 * R: `TukeyHSD(aov(x ~ factor(g)))`.
 */
export function tukeyHsd(samples: readonly Sample[], level = 0.95): TukeyPair[] {
	const { msWithin, df2 } = oneWay(samples);
	const k = samples.length;
	const half = studentisedRangeQuantile(level, k, df2) / Math.SQRT2;
	return everyPair(summarise(samples)).map(([first, second]) => {
		const diff = second.mean - first.mean;
		const se = Math.sqrt(msWithin * (1 / first.n + 1 / second.n));
		return {
			pair: `${second.label}-${first.label}`,
			diff,
			se,
			lower: diff - half * se,
			upper: diff + half * se,
			p: studentisedRangeUpper((Math.abs(diff) / se) * Math.SQRT2, k, df2)
		};
	});
}
