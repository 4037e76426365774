import { mannWhitneyExact } from './mann-whitney-exact.ts';
import { mannWhitneyNormal } from './mann-whitney-normal.ts';
import type { Alternative } from './normal-p.ts';
import type { RankedTwo } from './rank-two.ts';
import { signedRankExact } from './signed-rank-exact.ts';
import { signedRankNormal } from './signed-rank-normal.ts';
import type { SignedRanks } from './signed-ranks.ts';

/** Sample sizes below which R (before 4.6) computes an exact p by default. */
const EXACT_BELOW = 50;

export interface ChosenP {
	p: number;
	exact: boolean;
}

/**
 * The p R's `wilcox.test(x, y)` gives by default before 4.6: exact when both samples are below 50 and nothing is tied,
 * the normal approximation with continuity correction otherwise.
 */
export function mannWhitneyByDefault(ranked: RankedTwo, alternative: Alternative = 'two-sided'): ChosenP {
	const exact = ranked.n1 < EXACT_BELOW && ranked.n2 < EXACT_BELOW && ranked.tieSum === 0;
	return {
		p: exact ? mannWhitneyExact(ranked, alternative) : mannWhitneyNormal(ranked, true, alternative).p,
		exact
	};
}

/**
 * The p R's `wilcox.test(d)` gives by default before 4.6: exact for fewer than 50 differences without zeros or ties,
 * the normal approximation with continuity correction, zeros dropped, otherwise.
 */
export function signedRankByDefault(ranked: SignedRanks, alternative: Alternative = 'two-sided'): ChosenP {
	const { n, zeros, tieSum } = ranked;
	const p = n < EXACT_BELOW && zeros === 0 && tieSum === 0 ? signedRankExact(ranked, alternative) : null;
	return { p: p ?? signedRankNormal(ranked, true, alternative).p, exact: p !== null };
}
