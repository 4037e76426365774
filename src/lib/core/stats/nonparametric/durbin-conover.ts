import { everyPair } from '../every-pair.ts';
import { tTwoSided } from '../distributions/index.ts';
import type { Friedman } from './friedman.ts';

/**
 * Durbin and Conover's comparisons of every two questions after Friedman's test, on t with (n - 1)(k - 1) degrees of
 * freedom; p is not adjusted, as jamovi prints it. `n` is how many persons answered; questions are numbered from 1.
 * R: `PMCMRplus::durbinAllPairsTest(m, p.adjust.method = "none")`.
 */
export function durbinConover(
	{ rankSums, squares }: Friedman,
	n: number
): { first: number; second: number; t: number; df: number; p: number }[] {
	const k = rankSums.length;
	const df = (n - 1) * (k - 1);
	const centre = (n * k * (k + 1) ** 2) / 4;
	const between = rankSums.reduce((sum, ranks) => sum + ranks ** 2, 0) - n * centre;
	// The part of the spread of ranks the questions do not explain.
	const rest = squares - centre - between / n;
	const se = Math.sqrt((2 * n * Math.max(0, rest)) / df);
	return everyPair(rankSums.map((ranks, place) => ({ ranks, place }))).map(([first, second]) => {
		const t = Math.abs(first.ranks - second.ranks) / se;
		return { first: first.place + 1, second: second.place + 1, t, df, p: tTwoSided(t, df) };
	});
}
