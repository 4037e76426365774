import { studentisedRangeUpper } from '../distributions/index.ts';
import { everyPair } from '../every-pair.ts';
import { summarise, type Sample } from './sample.ts';

export interface GamesHowellPair {
	/** `first-second`, as jamovi prints it: the difference is first minus second. */
	pair: string;
	diff: number;
	se: number;
	df: number;
	t: number;
	p: number;
}

/**
 * Games and Howell's pairwise comparisons, for groups of unequal size and variance: Welch's t with Welch's degrees
 * of freedom, referred to the studentised range. R: `jmv::anovaOneW(…, phMethod = 'gamesHowell')`.
 */
export function gamesHowell(samples: readonly Sample[]): GamesHowellPair[] {
	return everyPair(summarise(samples)).map(([first, second]) => {
		const a = first.variance / first.n;
		const b = second.variance / second.n;
		const se = Math.sqrt(a + b);
		const df = (a + b) ** 2 / (a ** 2 / (first.n - 1) + b ** 2 / (second.n - 1));
		const diff = first.mean - second.mean;
		const t = diff / se;
		const p = studentisedRangeUpper(Math.abs(t) * Math.SQRT2, samples.length, df);
		return { pair: `${first.label}-${second.label}`, diff, se, df, t, p };
	});
}
