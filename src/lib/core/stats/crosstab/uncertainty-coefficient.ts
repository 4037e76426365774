import type { Table } from './table.ts';

/**
 * Theil's symmetric uncertainty coefficient: the information two variables share, over the mean of their own.
 * A zero cell adds nothing (the limit of p ln p); DescTools counts it as 1 / n². R: `DescTools::UncertCoef(m)`.
 */
export function uncertaintyCoefficient({ cells, rowTotals, columnTotals, total }: Table): number {
	const entropy = (counts: Float64Array): number =>
		-counts.reduce((sum, count) => (count > 0 ? sum + (count / total) * Math.log(count / total) : sum), 0);
	const apart = entropy(rowTotals) + entropy(columnTotals);
	return (2 * (apart - entropy(cells))) / apart;
}
