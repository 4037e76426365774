export interface ChangedRatings {
	/** Panelists who changed their rating at all. */
	changed: number;
	/** Panelists who moved by more than one scale point. */
	byMoreThanOne: number;
	/** Panelists who moved to another third of the 1 to 9 scale. */
	region: number;
}

/** The third of a 1 to 9 scale a rating lies in: 0 for 1-3, 1 for 4-6, 2 for 7-9. */
export function regionOf(rating: number): number {
	return rating <= 3 ? 0 : rating <= 6 ? 1 : 2;
}

/** Counts panelists who moved between two rounds; `before[i]` and `after[i]` are of the same panelist. */
export function changedRatings(before: readonly number[], after: readonly number[]): ChangedRatings {
	let changed = 0;
	let byMoreThanOne = 0;
	let region = 0;
	before.forEach((x, i) => {
		const y = after[i] ?? NaN;
		if (x !== y) changed += 1;
		if (Math.abs(x - y) > 1) byMoreThanOne += 1;
		if (regionOf(x) !== regionOf(y)) region += 1;
	});
	return { changed, byMoreThanOne, region };
}
