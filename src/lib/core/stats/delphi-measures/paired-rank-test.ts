import { tieSum } from '../agreement/tie-sum.ts';
import { midRanks } from '../correlation/mid-ranks.ts';
import { normalTwoSided, signedRankCdf } from '../distributions/index.ts';

export interface RankTest {
	/** V: sum of the ranks of the panelists who went down. */
	statistic: number;
	/** Two-sided; NaN when nobody changed. */
	p: number;
	method: 'exact' | 'normal-approximation';
	/** Panelists who changed. */
	n: number;
}

/**
 * Wilcoxon's signed-rank test of ratings before and after, by the rule of R up to 4.5: unchanged ratings are dropped;
 * exact below 50 changes without ties or unchanged ratings, otherwise the normal approximation with continuity
 * correction. R: `wilcox.test(before, after, paired = TRUE)`.
 */
export function pairedRankTest(before: readonly number[], after: readonly number[]): RankTest {
	const all = before.map((x, i) => x - (after[i] ?? NaN));
	const changes = all.filter((d) => d !== 0);
	const n = changes.length;
	const sizes = Float64Array.from(changes, Math.abs);
	const ranks = midRanks(sizes);
	let statistic = 0;
	changes.forEach((d, i) => (statistic += d > 0 ? (ranks[i] ?? 0) : 0));
	if (n === 0) return { statistic, p: NaN, method: 'normal-approximation', n };
	const ties = tieSum(sizes);
	const mean = (n * (n + 1)) / 4;
	if (n < 50 && ties === 0 && n === all.length) {
		const tail = signedRankCdf(Math.min(statistic, 2 * mean - statistic), n);
		return { statistic, p: Math.min(1, 2 * tail), method: 'exact', n };
	}
	const sd = Math.sqrt((mean * (2 * n + 1)) / 6 - ties / 48);
	const off = statistic - mean;
	const z = (off - Math.sign(off) * 0.5) / sd;
	return { statistic, p: normalTwoSided(z), method: 'normal-approximation', n };
}
