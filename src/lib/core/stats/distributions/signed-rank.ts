/**
 * Exact null distribution of the signed-rank statistic V, ties allowed: entry d counts the sign patterns
 * (of 2^n) whose positive ranks sum to d / 2, `ranks` being the mid-ranks of the n non-zero differences.
 * The shift algorithm of Streitberg & Röhmel (1986). R: `coin::wilcoxsign_test(distribution = "exact")`.
 * @throws RangeError above 1,000 ranks, where the counts leave the range of a double.
 */
export function signedRankDistribution(ranks: readonly number[]): Float64Array {
	if (ranks.length > 1000) throw new RangeError('an exact signed-rank distribution takes at most 1000 ranks');
	const doubled = ranks.map((rank) => Math.round(2 * rank));
	const counts = new Float64Array(doubled.reduce((sum, d) => sum + d, 0) + 1);
	counts[0] = 1;
	let reach = 0;
	for (const d of doubled) {
		reach += d;
		for (let s = reach; s >= d; s--) counts[s] = (counts[s] ?? 0) + (counts[s - d] ?? 0);
	}
	return counts;
}

/** P(V <= v) for the signed-rank statistic of n <= 1000 differences without ties, `NaN` above. R: `psignrank(v, n)`. */
export function signedRankCdf(v: number, n: number): number {
	const total = (n * (n + 1)) / 2;
	const at = Math.floor(v);
	if (!(n >= 1 && n <= 1000) || Number.isNaN(v)) return NaN;
	if (at < 0) return 0;
	if (at >= total) return 1;
	if (at >= total / 2) return 1 - signedRankCdf(total - at - 1, n);
	const chances = new Float64Array(at + 1);
	chances[0] = 1;
	for (let rank = 1; rank <= n; rank++) {
		for (let s = at; s >= rank; s--) chances[s] = ((chances[s] ?? 0) + (chances[s - rank] ?? 0)) / 2;
		for (let s = Math.min(at, rank - 1); s >= 0; s--) chances[s] = (chances[s] ?? 0) / 2;
	}
	return chances.reduce((sum, chance) => sum + chance, 0);
}
