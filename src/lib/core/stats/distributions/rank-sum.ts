/**
 * Exact null distribution of a rank sum, ties allowed: entry d counts the ways (of "N choose m") to pick m of the
 * N pooled mid-ranks so that they sum to d / 2. Shift algorithm of Streitberg & Röhmel (1986).
 * R: `coin::wilcox_test(distribution = "exact")`. @throws RangeError above 1,000 ranks, where counts overflow.
 */
export function rankSumDistribution(ranks: readonly number[], m: number): Float64Array {
	if (ranks.length > 1000) throw new RangeError('an exact rank-sum distribution takes at most 1000 ranks');
	const doubled = ranks.map((rank) => Math.round(2 * rank)).sort((a, b) => a - b);
	const largest = doubled.slice(doubled.length - m).reduce((sum, d) => sum + d, 0);
	const rows = Array.from({ length: m + 1 }, () => new Float64Array(largest + 1));
	const first = rows[0];
	if (first) first[0] = 1;
	let reach = 0;
	doubled.forEach((d, i) => {
		reach = Math.min(largest, reach + d);
		for (let j = Math.min(m, i + 1); j >= 1; j--) {
			const from = rows[j - 1];
			const into = rows[j];
			if (!from || !into) continue;
			for (let s = reach; s >= d; s--) into[s] = (into[s] ?? 0) + (from[s - d] ?? 0);
		}
	});
	return rows[m] ?? new Float64Array(1);
}

/** Above this many additions, about a second, an exact U is not computed. */
const MOST_ADDITIONS = 1e9;

/**
 * P(U <= u) for the Mann-Whitney U of groups of m and n without ties, by the recurrence of Mann & Whitney (1947);
 * `NaN` for groups so large that counting would take seconds. R: `pwilcox(u, m, n)`.
 */
export function wilcoxonCdf(u: number, m: number, n: number): number {
	if (!(m >= 1 && n >= 1) || Number.isNaN(u)) return NaN;
	const at = Math.floor(u);
	if (at < 0) return 0;
	if (at >= m * n) return 1;
	if (at >= (m * n) / 2) return 1 - wilcoxonCdf(m * n - at - 1, m, n);
	const [few, many] = m < n ? [m, n] : [n, m];
	if (m + n > 1000 || few * many * (at + 1) > MOST_ADDITIONS) return NaN;
	// rows[j][u]: the arrangements of j against the items taken so far whose statistic is u.
	const rows = Array.from({ length: few + 1 }, () => new Float64Array(at + 1).fill(1, 0, 1));
	for (let items = 1; items <= many; items++) {
		for (let j = 1; j <= few; j++) {
			const from = rows[j - 1];
			const into = rows[j];
			if (!from || !into) continue;
			for (let s = items; s <= at; s++) into[s] = (into[s] ?? 0) + (from[s - items] ?? 0);
		}
	}
	let total = 1;
	for (let j = 1; j <= few; j++) total *= (many + j) / j;
	return (rows[few]?.reduce((sum, count) => sum + count, 0) ?? NaN) / total;
}
