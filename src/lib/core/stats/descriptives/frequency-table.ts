/** Counts by declared level, empty levels kept. Percentages are 0 to 100; `NaN` when their base is empty. */
export interface FrequencyTable {
	count: number[];
	/** Of all answers, missing included. */
	percent: number[];
	/** Of the answers on a declared level. */
	validPercent: number[];
	cumulativePercent: number[];
	n: number;
	valid: number;
	missing: number;
	/** Answers that are on no declared level. */
	undeclared: number;
}

/** Counts answers on each declared level. R: `table(factor(x, levels))`. */
export function frequencyTable<T>(answers: readonly (T | null)[], levels: readonly T[]): FrequencyTable {
	const place = new Map(levels.map((level, i) => [level, i]));
	const count = levels.map(() => 0);
	let missing = 0;
	let undeclared = 0;
	for (const answer of answers) {
		const at = answer === null ? undefined : place.get(answer);
		if (answer === null) missing++;
		else if (at === undefined) undeclared++;
		else count[at] = (count[at] ?? 0) + 1;
	}
	const n = answers.length;
	const valid = n - missing - undeclared;
	let running = 0;
	return {
		count,
		percent: count.map((c) => (100 * c) / n),
		validPercent: count.map((c) => (100 * c) / valid),
		cumulativePercent: count.map((c) => (100 * (running += c)) / valid),
		n,
		valid,
		missing,
		undeclared
	};
}
