import { range, type FreeCell } from './hypergeometric-walk.ts';

/**
 * A random count for the first cell of a 2 x 2 table with fixed margins and no association: a hypergeometric draw,
 * by inversion outwards from the most probable count. `random` gives uniform numbers in [0, 1).
 */
export function drawFreeCell(
	cell: FreeCell,
	random: () => number,
	logFactorial: (k: number) => number
): number {
	const { row, column, total } = cell;
	const { lowest, highest } = range(cell);
	if (lowest === highest) return lowest;
	const mode = Math.floor(((row + 1) * (column + 1)) / (total + 2));
	const rest = total - row - column;
	const top =
		logFactorial(row) + logFactorial(column) + logFactorial(total - row) + logFactorial(total - column);
	const bottom =
		logFactorial(total) +
		logFactorial(mode) +
		logFactorial(row - mode) +
		logFactorial(column - mode) +
		logFactorial(rest + mode);
	const peak = Math.exp(top - bottom);
	let u = random() - peak;
	if (u < 0) return mode;
	let [up, down] = [mode, mode];
	let [above, below] = [peak, peak];
	while (up < highest || down > lowest) {
		if (up < highest) {
			above *= ((row - up) * (column - up)) / ((up + 1) * (rest + up + 1));
			up++;
			u -= above;
			if (u < 0) return up;
		}
		if (down > lowest) {
			below *= (down * (rest + down)) / ((row - down + 1) * (column - down + 1));
			down--;
			u -= below;
			if (u < 0) return down;
		}
	}
	// Rounding can leave a sliver of probability: it belongs to no count, the mode takes it.
	return mode;
}
