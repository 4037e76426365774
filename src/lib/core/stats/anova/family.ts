/**
 * p-values of a family of comparisons, adjusted so that the chance of any false alarm stays below the level.
 * Holm, Scandinavian Journal of Statistics 6 (1979); Bonferroni. R: `p.adjust(p, 'holm')`.
 */
export function adjustFamily(p: readonly number[], method: 'holm' | 'bonferroni' | 'none'): number[] {
	const m = p.length;
	if (method === 'none') return [...p];
	if (method === 'bonferroni') return p.map((value) => Math.min(1, m * value));
	const order = p.map((_, i) => i).sort((i, j) => (p[i] ?? 0) - (p[j] ?? 0));
	const adjusted = new Array<number>(m).fill(1);
	let largest = 0;
	order.forEach((i, rank) => {
		largest = Math.max(largest, Math.min(1, (m - rank) * (p[i] ?? 1)));
		adjusted[i] = largest;
	});
	return adjusted;
}
