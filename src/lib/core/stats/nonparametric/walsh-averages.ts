import { selectKth, type Split } from './select-kth.ts';

/** The k-th smallest of the Walsh averages (d_i + d_j) / 2, i <= j, of values in ascending order. */
export function kthWalshAverage(d: Float64Array, k: number): number {
	const n = d.length;
	const split = (value: number): Split => {
		let [count, below, above] = [0, -Infinity, Infinity];
		let last = n - 1;
		for (let i = 0; i < n; i++) {
			const a = d[i] as number;
			while (last >= i && (a + (d[last] as number)) / 2 > value) last--;
			// Partners from i on: up to `last` they are not above the value, the next one is.
			const reach = Math.max(last, i - 1);
			count += reach - i + 1;
			if (reach >= i) below = Math.max(below, (a + (d[reach] as number)) / 2);
			if (reach + 1 < n) above = Math.min(above, (a + (d[reach + 1] as number)) / 2);
		}
		return { count, below, above };
	};
	return selectKth(k, d[0] ?? NaN, d[n - 1] ?? NaN, split);
}

/**
 * The Hodges-Lehmann pseudomedian of values in ascending order: the median of their Walsh averages.
 * R: `wilcox.test(d, conf.int = TRUE)$estimate` when it is exact.
 */
export function pseudomedian(d: Float64Array): number {
	const pairs = (d.length * (d.length + 1)) / 2;
	const upper = kthWalshAverage(d, Math.floor(pairs / 2) + 1);
	return pairs % 2 === 1 ? upper : (kthWalshAverage(d, pairs / 2) + upper) / 2;
}
