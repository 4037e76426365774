/** Largest n for which the exact distribution is computed; R enumerates up to 9. */
export const SPEARMAN_EXACT_LIMIT = 12;

/**
 * Counts of S = Σ (i - π(i))² over the n! permutations π, by adding one position at a time over sets of used values.
 */
function counts(n: number): Float64Array {
	const length = (n * (n * n - 1)) / 3 + 1;
	const rows: (Float64Array | undefined)[] = new Array<Float64Array | undefined>(2 ** n);
	const start = new Float64Array(length);
	start[0] = 1;
	rows[0] = start;
	for (let used = 0; used < 2 ** n - 1; used++) {
		const from = rows[used];
		if (!from) continue;
		let position = 0;
		for (let bits = used; bits > 0; bits &= bits - 1) position++;
		for (let value = 0; value < n; value++) {
			if ((used >> value) & 1) continue;
			const shift = (value - position) ** 2;
			const into = (rows[used | (1 << value)] ??= new Float64Array(length));
			for (let s = 0; s + shift < length; s++) into[s + shift] = (into[s + shift] ?? 0) + (from[s] ?? 0);
		}
		rows[used] = undefined;
	}
	return rows[2 ** n - 1] ?? start;
}

/**
 * P(S >= s), S = Σ d² of two rankings of n without ties, exact for n <= `SPEARMAN_EXACT_LIMIT`, `NaN` above.
 * R: `cor.test(method = "spearman", exact = TRUE)` for n <= 9.
 */
export function spearmanExactUpper(s: number, n: number): number {
	if (!(n >= 2 && n <= SPEARMAN_EXACT_LIMIT) || Number.isNaN(s)) return NaN;
	const all = counts(n);
	let tail = 0;
	let total = 0;
	for (let i = 0; i < all.length; i++) {
		total += all[i] ?? 0;
		if (i >= s - 1e-7) tail += all[i] ?? 0;
	}
	return tail / total;
}
