import { chiSquareUpper } from '../distributions/index.ts';
import type { Table } from './table.ts';

/**
 * The linear-by-linear association of two ordered variables scored 1, 2, 3 …: (n - 1) r² on 1 degree of freedom, r being
 * Pearson's correlation of the scores, and z its square root with the sign of r (Mantel 1963).
 * R: `coin::lbl_test(as.table(m))`; SPSS: "Linear-by-Linear Association".
 */
export function linearByLinear(table: Table): { value: number; df: 1; p: number; r: number; z: number } {
	const { columns, cells, rowTotals, columnTotals, total } = table;
	const mean = (margin: Float64Array): number => margin.reduce((sum, count, k) => sum + count * k, 0) / total;
	const [rowMean, columnMean] = [mean(rowTotals), mean(columnTotals)];
	const squares = (margin: Float64Array, centre: number): number =>
		margin.reduce((sum, count, k) => sum + count * (k - centre) ** 2, 0);
	let product = 0;
	cells.forEach((count, at) => {
		product += count * (Math.floor(at / columns) - rowMean) * ((at % columns) - columnMean);
	});
	const r = product / Math.sqrt(squares(rowTotals, rowMean) * squares(columnTotals, columnMean));
	const value = (total - 1) * r * r;
	return { value, df: 1, p: chiSquareUpper(value, 1), r, z: Math.sqrt(total - 1) * r };
}
