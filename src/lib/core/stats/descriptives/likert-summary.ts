/** Shares of a Likert item in percent of the answers on its scale. */
export interface LikertSummary {
	percent: number[];
	/** Below, on and above the middle of the scale; the middle exists when the number of points is odd. */
	low: number;
	neutral: number;
	high: number;
	/** With the middle shared equally. */
	lowSplit: number;
	highSplit: number;
	bottomTwo: number;
	topTwo: number;
	/** topTwo - bottomTwo. */
	net: number;
}

/** Shares of a Likert item from the counts of its scale points, in the order of the scale. R: `likert::likert`. */
export function likertSummary(counts: readonly number[]): LikertSummary {
	const total = counts.reduce((sum, c) => sum + c, 0);
	const percent = counts.map((c) => (100 * c) / total);
	const share = (from: number, to: number): number => percent.slice(from, to).reduce((sum, p) => sum + p, 0);
	const half = Math.floor(counts.length / 2);
	const low = share(0, half);
	const neutral = share(half, counts.length - half);
	const high = share(counts.length - half, counts.length);
	const bottomTwo = share(0, 2);
	const topTwo = share(Math.max(0, counts.length - 2), counts.length);
	return {
		percent,
		low,
		neutral,
		high,
		lowSplit: low + neutral / 2,
		highSplit: high + neutral / 2,
		bottomTwo,
		topTwo,
		net: topTwo - bottomTwo
	};
}
