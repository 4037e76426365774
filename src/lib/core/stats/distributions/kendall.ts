/**
 * P(T <= t), T the number of concordant pairs of two rankings of n <= 200 without ties, exact; `NaN` above.
 * Counts of inversions are built item by item, as probabilities. R: `cor.test(method = "kendall", exact = TRUE)`.
 */
export function kendallExactCdf(t: number, n: number): number {
	if (!(n >= 2 && n <= 200) || Number.isNaN(t)) return NaN;
	const pairs = (n * (n - 1)) / 2;
	const at = Math.floor(t + 1e-7);
	if (at < 0) return 0;
	if (at >= pairs) return 1;
	if (at >= pairs / 2) return 1 - kendallExactCdf(pairs - at - 1, n);
	let chances = new Float64Array(at + 1);
	chances[0] = 1;
	for (let items = 2; items <= n; items++) {
		const next = new Float64Array(at + 1);
		for (let s = 0; s <= at; s++) {
			let sum = 0;
			for (let k = Math.max(0, s - items + 1); k <= s; k++) sum += chances[k] ?? 0;
			next[s] = sum / items;
		}
		chances = next;
	}
	return chances.reduce((sum, chance) => sum + chance, 0);
}
