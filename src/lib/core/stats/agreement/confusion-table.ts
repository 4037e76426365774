/** A category as data hold it: a word or a scale point. */
export type Category = string | number;

/** Ratings of two raters crossed: `counts[i][j]` objects put in `levels[i]` by the first and `levels[j]` by the second. */
export interface ConfusionTable {
	levels: readonly Category[];
	counts: readonly (readonly number[])[];
	/** Objects rated by both. */
	used: number;
	/** Objects that one of the two left out. */
	missing: number;
}

/** The distinct categories of some ratings in scale order: numbers ascending, then words by code unit. */
export function categoriesOf(ratings: Iterable<Category | null>): Category[] {
	const seen = new Set<Category>();
	for (const rating of ratings) if (rating !== null) seen.add(rating);
	return [...seen].sort(compareCategories);
}

function compareCategories(a: Category, b: Category): number {
	if (typeof a === 'number' && typeof b === 'number') return a - b;
	if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
	return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Crosses the ratings of two raters over the declared `levels`; `x[i]` and `y[i]` rate the same object, null is a
 * missing rating and takes the object out. A rating outside `levels` counts as missing, as in R's
 * `table(factor(x, levels), factor(y, levels))`.
 */
export function confusionTable(
	x: readonly (Category | null)[],
	y: readonly (Category | null)[],
	levels: readonly Category[]
): ConfusionTable {
	const index = new Map(levels.map((level, i) => [level, i]));
	const counts = levels.map(() => new Array<number>(levels.length).fill(0));
	let used = 0;
	for (let i = 0; i < x.length; i++) {
		const a = index.get(x[i] as Category);
		const b = index.get(y[i] as Category);
		const row = a === undefined ? undefined : counts[a];
		if (row === undefined || b === undefined) continue;
		row[b] = (row[b] ?? 0) + 1;
		used += 1;
	}
	return { levels, counts, used, missing: x.length - used };
}
