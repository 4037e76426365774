/** Which cells are missing, by variable, by case, and in what combinations. */
export interface MissingPatterns {
	perVariable: number[];
	perCase: number[];
	complete: number;
	/** Of all cells, 0 to 100. */
	percentCells: number;
	/** 1 where a variable is missing, most frequent first. */
	patterns: { pattern: string; cases: number }[];
}

/** Counts missing cells; rows are cases. R: `colSums(is.na(m))`, `rowSums(is.na(m))`, `complete.cases(m)`. */
export function missingPatterns(rows: readonly (readonly (number | null)[])[]): MissingPatterns {
	const perVariable = (rows[0] ?? []).map(() => 0);
	const seen = new Map<string, number>();
	const perCase = rows.map((row) => {
		let missing = 0;
		row.forEach((cell, i) => {
			if (cell !== null) return;
			missing++;
			perVariable[i] = (perVariable[i] ?? 0) + 1;
		});
		const pattern = row.map((cell) => (cell === null ? '1' : '0')).join('');
		seen.set(pattern, (seen.get(pattern) ?? 0) + 1);
		return missing;
	});
	const cells = perCase.reduce((sum, count) => sum + count, 0);
	return {
		perVariable,
		perCase,
		complete: perCase.filter((count) => count === 0).length,
		percentCells: (100 * cells) / (rows.length * perVariable.length),
		patterns: [...seen].map(([pattern, cases]) => ({ pattern, cases })).sort((a, b) => b.cases - a.cases)
	};
}
