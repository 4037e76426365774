import { selectKth, type Split } from './select-kth.ts';

/** The k-th smallest of the differences x - y of two samples in ascending order, without writing them out. */
export function kthDifference(x: Float64Array, y: Float64Array, k: number): number {
	const [n1, n2] = [x.length, y.length];
	const split = (value: number): Split => {
		let [count, below, above] = [0, -Infinity, Infinity];
		// The first y large enough to bring the difference down to the value moves up as x does.
		let first = 0;
		for (let i = 0; i < n1; i++) {
			const a = x[i] as number;
			while (first < n2 && a - (y[first] as number) > value) first++;
			count += n2 - first;
			if (first < n2) below = Math.max(below, a - (y[first] as number));
			if (first > 0) above = Math.min(above, a - (y[first - 1] as number));
		}
		return { count, below, above };
	};
	const low = (x[0] ?? NaN) - (y[n2 - 1] ?? NaN);
	const high = (x[n1 - 1] ?? NaN) - (y[0] ?? NaN);
	return selectKth(k, low, high, split);
}

/**
 * The Hodges-Lehmann estimate of the shift between two samples in ascending order: the median of all differences x - y.
 * R: `median(outer(x, y, "-"))`.
 */
export function hodgesLehmann(x: Float64Array, y: Float64Array): number {
	const pairs = x.length * y.length;
	const upper = kthDifference(x, y, Math.floor(pairs / 2) + 1);
	return pairs % 2 === 1 ? upper : (kthDifference(x, y, pairs / 2) + upper) / 2;
}
