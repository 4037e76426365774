/**
 * Mean of the answered items of each case, `null` when fewer than `share` of the items (one half by custom) are
 * answered: the person-mean rule. R: `ifelse(rowMeans(!is.na(m)) >= share, rowMeans(m, na.rm = TRUE), NA)`.
 */
export function scaleScores(rows: readonly (readonly (number | null)[])[], share = 0.5): (number | null)[] {
	return rows.map((row) => {
		const answered = row.filter((cell) => cell !== null);
		if (answered.length === 0 || answered.length < share * row.length) return null;
		return answered.reduce((sum, cell) => sum + cell, 0) / answered.length;
	});
}
