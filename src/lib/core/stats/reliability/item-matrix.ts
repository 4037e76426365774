import { at, entry, square, type Matrix } from '../linear-algebra/matrix.ts';
import { centred, dot } from '../linear-algebra/vector.ts';

/** Answers of persons (rows) to the items of a scale, NaN where one is missing. */
export type ItemRows = readonly Float64Array[];

/** One array per item of the answers of every person. */
export function itemColumns(rows: ItemRows): Float64Array[] {
	const k = rows[0]?.length ?? 0;
	return Array.from({ length: k }, (_, j) => Float64Array.from(rows, (row) => at(row, j)));
}

/** Covariances of the items with n - 1, rows complete. R: `cov(m)`. */
export function covariances(rows: ItemRows): Matrix {
	const columns = itemColumns(rows).map(centred);
	return square(
		columns.length,
		(i, j) => dot(columns[i] as Float64Array, columns[j] as Float64Array) / (rows.length - 1)
	);
}

/** Covariances of every two items over the persons who answered both. R: `cov(m, use = 'pairwise')`. */
export function pairwiseCovariances(rows: ItemRows): Matrix {
	const columns = itemColumns(rows);
	return square(columns.length, (i, j) => {
		const [a, b] = [columns[i] as Float64Array, columns[j] as Float64Array];
		const both = [...a.keys()].filter((r) => !Number.isNaN(a[r]) && !Number.isNaN(b[r]));
		const pick = (values: Float64Array) => centred(Float64Array.from(both, (r) => at(values, r)));
		return dot(pick(a), pick(b)) / (both.length - 1);
	});
}

/** Correlations from covariances; NaN for an item that does not vary. R: `cov2cor(V)`. */
export function correlationsOf(v: Matrix): Matrix {
	return square(v.rows, (i, j) =>
		i === j ? 1 : entry(v, i, j) / Math.sqrt(entry(v, i, i) * entry(v, j, j))
	);
}

/** The matrix without row and column `dropped`. */
export function without(v: Matrix, dropped: number): Matrix {
	const shift = (i: number) => (i < dropped ? i : i + 1);
	return square(v.rows - 1, (i, j) => entry(v, shift(i), shift(j)));
}
