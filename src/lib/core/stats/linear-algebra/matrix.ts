/** A dense matrix, stored column after column. */
export interface Matrix {
	readonly rows: number;
	readonly cols: number;
	readonly values: Float64Array;
}

/**
 * Reads an index known to lie inside the array. For short loops: over a million values index directly, since this
 * function sees every kind of array and the engine then reads each the slow way.
 */
export function at(values: ArrayLike<number>, index: number): number {
	return values[index] as number;
}

/** A matrix of zeros. */
export function zeros(rows: number, cols: number): Matrix {
	return { rows, cols, values: new Float64Array(rows * cols) };
}

/** Element in row `i`, column `j`, both from 0. */
export function entry(m: Matrix, i: number, j: number): number {
	return m.values[i + j * m.rows] as number;
}

/** Overwrites the element in row `i`, column `j`. */
export function put(m: Matrix, i: number, j: number, value: number): void {
	m.values[i + j * m.rows] = value;
}

/** Column `j` as a view: writing to it writes to the matrix. */
export function column(m: Matrix, j: number): Float64Array {
	return m.values.subarray(j * m.rows, (j + 1) * m.rows);
}

/** All columns as views. */
export function columns(m: Matrix): Float64Array[] {
	return Array.from({ length: m.cols }, (_, j) => column(m, j));
}

/** A matrix from an array of rows of equal length. */
export function fromRows(rows: readonly (readonly number[])[]): Matrix {
	const m = zeros(rows.length, rows[0]?.length ?? 0);
	rows.forEach((row, i) => row.forEach((value, j) => put(m, i, j, value)));
	return m;
}

/** A square matrix whose element (i, j) is `f(i, j)`. */
export function square(size: number, f: (i: number, j: number) => number): Matrix {
	const m = zeros(size, size);
	for (let j = 0; j < size; j++) for (let i = 0; i < size; i++) put(m, i, j, f(i, j));
	return m;
}

/** The matrix as an array of rows. */
export function toRows(m: Matrix): number[][] {
	return Array.from({ length: m.rows }, (_, i) => Array.from({ length: m.cols }, (_, j) => entry(m, i, j)));
}

/** The product a b. */
export function multiply(a: Matrix, b: Matrix): Matrix {
	const product = zeros(a.rows, b.cols);
	for (let j = 0; j < b.cols; j++) {
		for (let k = 0; k < a.cols; k++) {
			const factor = entry(b, k, j);
			for (let i = 0; i < a.rows; i++) put(product, i, j, entry(product, i, j) + entry(a, i, k) * factor);
		}
	}
	return product;
}
