import { tableOf, type Table } from './table.ts';

/**
 * Theil's symmetric uncertainty coefficient: the information two variables share, over the mean of their own.
 * A zero cell adds nothing (the limit of p ln p); `nudge` counts it as 1 / n² instead, as DescTools does.
 * R: `DescTools::UncertCoef(m)`.
 */
export function uncertaintyCoefficient(table: Table, nudge = false): number {
	const { rows, columns, cells, total } = table;
	const used = nudge
		? tableOf(
				rows,
				columns,
				cells.map((count) => count || 1 / total ** 2)
			)
		: table;
	const entropy = (counts: Float64Array): number =>
		-counts.reduce(
			(sum, count) => (count > 0 ? sum + (count / used.total) * Math.log(count / used.total) : sum),
			0
		);
	const apart = entropy(used.rowTotals) + entropy(used.columnTotals);
	return (2 * (apart - entropy(used.cells))) / apart;
}
