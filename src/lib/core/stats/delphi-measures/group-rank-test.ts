import { tieSum } from '../agreement/tie-sum.ts';
import { midRanks } from '../correlation/mid-ranks.ts';
import { normalTwoSided, wilcoxonCdf } from '../distributions/index.ts';
import type { RankTest } from './paired-rank-test.ts';

/**
 * Mann-Whitney test between two groups of panelists, by the rule of R up to 4.5: exact when both groups are below 50
 * and no rating occurs twice, otherwise the normal approximation with continuity correction. The statistic is U of
 * the first group; p is NaN when all ratings are equal. R: `wilcox.test(first, second)`.
 */
export function groupRankTest(first: readonly number[], second: readonly number[]): RankTest {
	const [m, n] = [first.length, second.length];
	const pooled = Float64Array.from([...first, ...second]);
	const ranks = midRanks(pooled);
	let statistic = (-m * (m + 1)) / 2;
	first.forEach((_, i) => (statistic += ranks[i] ?? 0));
	const ties = tieSum(pooled);
	if (m < 50 && n < 50 && ties === 0) {
		const tail = wilcoxonCdf(Math.min(statistic, m * n - statistic), m, n);
		return { statistic, p: Math.min(1, 2 * tail), method: 'exact', n: m + n };
	}
	const size = m + n;
	const sd = Math.sqrt(((m * n) / 12) * (size + 1 - ties / (size * (size - 1))));
	const off = statistic - (m * n) / 2;
	const z = (off - Math.sign(off) * 0.5) / sd;
	return { statistic, p: normalTwoSided(z), method: 'normal-approximation', n: size };
}
