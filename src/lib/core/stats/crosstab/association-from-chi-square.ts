export interface Association {
	phi: number;
	cramersV: number;
	/** Cramer's V without its upward bias in small samples (Bergsma 2013), 0 when that would be negative. */
	cramersVCorrected: number;
	/** Pearson's contingency coefficient C. */
	contingency: number;
	/** Tschuprow's T. */
	tschuprowT: number;
}

/**
 * Strength of association from Pearson's chi-square (without Yates), the total and the size of the table.
 * Phi is also Cohen's w. R: `DescTools::CramerV(m)`, `CramerV(m, correct = TRUE)`, `ContCoef(m)`, `TschuprowT(m)`.
 */
export function associationFromChiSquare(
	chiSquare: number,
	total: number,
	rows: number,
	columns: number
): Association {
	const phi2 = chiSquare / total;
	const smaller = Math.min(rows, columns) - 1;
	const shrunk = (k: number): number => k - (k - 1) ** 2 / (total - 1);
	const corrected = Math.max(0, phi2 - ((rows - 1) * (columns - 1)) / (total - 1));
	return {
		phi: Math.sqrt(phi2),
		cramersV: Math.sqrt(phi2 / smaller),
		cramersVCorrected: Math.sqrt(corrected / Math.min(shrunk(rows) - 1, shrunk(columns) - 1)),
		contingency: Math.sqrt(phi2 / (phi2 + 1)),
		tschuprowT: Math.sqrt(phi2 / Math.sqrt((rows - 1) * (columns - 1)))
	};
}
