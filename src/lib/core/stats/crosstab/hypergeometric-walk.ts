/** The one free cell of a 2 x 2 table with fixed margins: its distribution when the odds ratio is `odds`. */
export interface FreeCell {
	/** Total of row 1, total of column 1, total of the table. */
	row: number;
	column: number;
	total: number;
}

/** Smallest and largest count the free cell (row 1, column 1) can hold. */
export function range({ row, column, total }: FreeCell): { lowest: number; highest: number } {
	return { lowest: Math.max(0, row + column - total), highest: Math.min(row, column) };
}

/** Below this a weight would lose its digits and, rounded up again and again, never reach 0. */
const SMALLEST = 1e-306;

/** More steps than this, for each of the many odds ratios an interval tries, would take a second. */
const MOST_STEPS = 3e5;

/** Whether `walk` to the smallest weights, without association, ends within a second. */
export function isWalkable(cell: FreeCell): boolean {
	const { lowest, highest } = range(cell);
	const { row, column, total } = cell;
	const shares = (row / total) * (1 - row / total) * (column / total) * (1 - column / total);
	return Math.min(highest - lowest, 80 * Math.sqrt(shares * total)) <= MOST_STEPS;
}

/**
 * Visits every count of the free cell that carries weight, with its probability relative to the most probable count
 * (weight 1), outwards from it until the weights fall below `smallest`: by default some 40 standard deviations each way,
 * so the work grows with the square root of the table's total only. Fisher's noncentral hypergeometric distribution.
 */
export function walk(
	cell: FreeCell,
	odds: number,
	visit: (count: number, weight: number) => void,
	smallest = SMALLEST
): void {
	const { row, column, total } = cell;
	const { lowest, highest } = range(cell);
	const mode = Math.min(highest, Math.max(lowest, modeOf(cell, odds)));
	visit(mode, 1);
	let weight = 1;
	for (let k = mode; k < highest && weight > smallest; k++) {
		weight *= (odds * (row - k) * (column - k)) / ((k + 1) * (total - row - column + k + 1));
		visit(k + 1, weight);
	}
	weight = 1;
	for (let k = mode; k > lowest && weight > smallest; k--) {
		weight *= (k * (total - row - column + k)) / (odds * (row - k + 1) * (column - k + 1));
		visit(k - 1, weight);
	}
}

/** Where the ratio of neighbouring weights passes 1: the root of a quadratic, in its stable form (Liao & Rosen 2001). */
function modeOf({ row, column, total }: FreeCell, odds: number): number {
	const a = odds - 1;
	const b = -((row + column + 2) * odds + total - row - column);
	const c = odds * (row + 1) * (column + 1);
	const q = -0.5 * (b - Math.sqrt(Math.max(0, b * b - 4 * a * c)));
	return Math.floor(c / q);
}
