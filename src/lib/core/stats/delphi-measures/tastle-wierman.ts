export interface TastleWierman {
	/** 1 when all agree, 0 when split between the two ends; NaN without answers or with one scale point. */
	consensus: number;
	dissension: number;
	/** Mean scale position, the first point being 1. */
	mean: number;
}

/**
 * Tastle and Wierman's consensus of an ordinal item: 1 + sum of p log2(1 - |X - mean| / range).
 * `counts` are the answers per scale point, in scale order, unused points included.
 * Source: Tastle and Wierman (2007). In R: `agrmt::consensus(counts)`.
 */
export function tastleWierman(counts: readonly number[]): TastleWierman {
	const n = counts.reduce((sum, count) => sum + count, 0);
	const mean = counts.reduce((sum, count, i) => sum + (count * (i + 1)) / n, 0);
	const range = counts.length - 1;
	let dissension = 0;
	counts.forEach((count, i) => {
		if (count > 0) dissension -= (count / n) * Math.log2(1 - Math.abs(i + 1 - mean) / range);
	});
	if (n === 0 || range === 0) dissension = NaN;
	return { consensus: 1 - dissension, dissension: dissension + 0, mean };
}
