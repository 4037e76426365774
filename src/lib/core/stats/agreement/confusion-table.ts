import type { Label } from '../cases.ts';

/** Ratings of two raters crossed: `counts[i][j]` objects put in `levels[i]` by the first and `levels[j]` by the second. */
export interface ConfusionTable {
	levels: readonly Label[];
	counts: readonly (readonly number[])[];
	/** Objects rated by both. */
	used: number;
	/** Objects that one of the two left out. */
	missing: number;
}

/**
 * Crosses the ratings of two raters over the declared `levels`; `x[i]` and `y[i]` rate the same object, null is a
 * missing rating and takes the object out. A rating outside `levels` counts as missing, as in R's
 * `table(factor(x, levels), factor(y, levels))`.
 */
export function confusionTable(
	x: readonly (Label | null)[],
	y: readonly (Label | null)[],
	levels: readonly Label[]
): ConfusionTable {
	const index = new Map(levels.map((level, i) => [level, i]));
	const counts = levels.map(() => new Array<number>(levels.length).fill(0));
	let used = 0;
	for (let i = 0; i < x.length; i++) {
		const a = index.get(x[i] as Label);
		const b = index.get(y[i] as Label);
		const row = a === undefined ? undefined : counts[a];
		if (row === undefined || b === undefined) continue;
		row[b] = (row[b] ?? 0) + 1;
		used += 1;
	}
	return { levels, counts, used, missing: x.length - used };
}
