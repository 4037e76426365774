import { concordance } from '../../crosstab/concordance.ts';
import type { Table } from '../../crosstab/table.ts';

/**
 * The standard errors DescTools 0.99.59 prints for tau-b and for Somers' D of the row variable. They differ in the third
 * digit from Goodman and Kruskal's (which SPSS and SAS print, and `ordinalAssociation` gives): its tau-b weighs the
 * column margin by the wrong factor, and its D takes the column margin at the row's place.
 * R: `DescTools::KendallTauB(m, conf.level = 0.95)`, `DescTools::SomersDelta(m, direction = "row", conf.level = 0.95)`.
 */
export function descToolsErrors(table: Table): { tauB: number; somersRow: number } {
	const { rows, columns, cells, rowTotals, columnTotals, total } = table;
	const { concordant, discordant, same, opposite } = concordance(table);
	const net = same - opposite;
	const untied = (margin: Float64Array): number =>
		Math.sqrt(1 - margin.reduce((sum, m) => sum + (m / total) ** 2, 0));
	const rowSpread = untied(rowTotals);
	const columnSpread = untied(columnTotals);
	let [tauSquares, tauMean, somersSquares] = [0, 0, 0];
	for (let i = 0; i < rows; i++) {
		for (let j = 0; j < columns; j++) {
			const at = i * columns + j;
			const share = (cells[at] ?? 0) / total;
			const gap = (concordant[at] ?? 0) - (discordant[at] ?? 0);
			const row = (rowTotals[i] ?? 0) / total;
			const column = (columnTotals[j] ?? 0) / total;
			const tau =
				(2 * gap + net * column) * rowSpread * columnSpread + (net * row * columnSpread) / rowSpread;
			tauSquares += share * tau * tau;
			tauMean += share * tau;
			// R recycles the margin down the columns of the table.
			const recycled = (columnTotals[(j * rows + i) % columns] ?? 0) / total;
			const somers = columnSpread ** 2 * gap - net * (1 - recycled);
			somersSquares += share * somers * somers;
		}
	}
	return {
		tauB: Math.sqrt((tauSquares - tauMean ** 2) / total) / (rowSpread * columnSpread) ** 2,
		somersRow: (2 / columnSpread ** 4) * Math.sqrt(somersSquares / total)
	};
}
