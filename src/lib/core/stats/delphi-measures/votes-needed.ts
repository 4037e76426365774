/**
 * The smallest number of `total` answers that reaches `percent` (0 to 100): 45 of 59 for 75 %.
 * A percentage with decimals is taken to six of them, so that 0.7 * 100 counts as 70.
 */
export function votesNeeded(total: number, percent: number): number {
	const millionths = Math.round(percent * 1e6);
	return Math.ceil((millionths * total) / 1e8);
}
