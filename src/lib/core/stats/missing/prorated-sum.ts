/** Sum of the answered items of one case, and the sum they promise for all: mean of the answered × items. */
export interface ProratedSum {
	answered: number;
	sum: number;
	/** `NaN` when nothing is answered. */
	prorated: number;
}

/** R: `sum(x, na.rm = TRUE)`, `mean(x, na.rm = TRUE) * length(x)`. */
export function proratedSum(items: readonly (number | null)[]): ProratedSum {
	const answered = items.filter((value) => value !== null);
	const sum = answered.reduce((total, value) => total + value, 0);
	return { answered: answered.length, sum, prorated: (sum / answered.length) * items.length };
}
