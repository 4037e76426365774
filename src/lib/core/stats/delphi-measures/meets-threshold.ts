/**
 * Whether `count` of `total` reaches `percent`, compared in integers: 42 of 60 meets 70 %, 41 of 59 (69.49 %) does
 * not. A percentage with decimals is taken to six of them, so that 100 * 0.55 counts as 55. False when nobody answered.
 */
export function meetsThreshold(count: number, total: number, percent: number): boolean {
	return total > 0 && count * 1e8 >= Math.round(percent * 1e6) * total;
}
