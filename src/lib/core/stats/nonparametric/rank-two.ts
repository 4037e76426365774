/** What the ranks of two samples pooled say. Equal values share the mean of their ranks. */
export interface RankedTwo {
	n1: number;
	n2: number;
	/** Pairs in which the first sample is above the second, ties counted by half: the U of the first, R's W. */
	u1: number;
	u2: number;
	/** Sum of t³ - t over the groups of t equal values. */
	tieSum: number;
	/** Pairs of one value of each sample that are equal. */
	equalPairs: number;
}

/**
 * Ranks two samples, each sorted in ascending order, in one pass over both. NaN is not allowed.
 * R: `wilcox.test(x, y)$statistic` is `u1`.
 */
export function rankTwo(x: Float64Array, y: Float64Array): RankedTwo {
	const [n1, n2] = [x.length, y.length];
	let [i, j, u1, tieSum, equalPairs] = [0, 0, 0, 0, 0];
	while (i < n1 || j < n2) {
		const a = i < n1 ? (x[i] as number) : Infinity;
		const b = j < n2 ? (y[j] as number) : Infinity;
		const value = a < b ? a : b;
		const [fromI, fromJ] = [i, j];
		while (i < n1 && (x[i] as number) === value) i++;
		while (j < n2 && (y[j] as number) === value) j++;
		const [mine, theirs] = [i - fromI, j - fromJ];
		const tied = mine + theirs;
		u1 += mine * (fromJ + theirs / 2);
		equalPairs += mine * theirs;
		if (tied > 1) tieSum += tied * tied * tied - tied;
	}
	return { n1, n2, u1, u2: n1 * n2 - u1, tieSum, equalPairs };
}
