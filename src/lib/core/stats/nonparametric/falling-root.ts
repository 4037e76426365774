/**
 * Where a falling step function changes sign, by bisection to the last digits: the limit R's `uniroot` searches with a
 * tolerance of 1e-4. The end of the range when it does not change sign there.
 */
export function fallingRoot(f: (x: number) => number, low: number, high: number): number {
	if (!(f(low) > 0)) return low;
	if (!(f(high) < 0)) return high;
	let [from, to] = [low, high];
	for (let i = 0; i < 200; i++) {
		const middle = from + (to - from) / 2;
		if (middle <= from || middle >= to) break;
		const value = f(middle);
		if (value === 0) return middle;
		if (value > 0) from = middle;
		else to = middle;
	}
	return to;
}
