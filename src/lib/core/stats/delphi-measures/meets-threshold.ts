/**
 * Whether `count` of `total` reaches `percent`, compared as count * 100 >= percent * total: in integers, so that
 * 42 of 60 meets 70 % and 41 of 59 (69.49 %) does not. False when nobody answered.
 */
export function meetsThreshold(count: number, total: number, percent: number): boolean {
	return total > 0 && count * 100 >= percent * total;
}
