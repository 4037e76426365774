import { at, entry, put, square, zeros, type Matrix } from './matrix.ts';

/**
 * Lower triangle L with L L' = m, for a symmetric matrix; `null` when m is not positive definite
 * (a pivot below `tolerance` times its diagonal element).
 */
export function cholesky(m: Matrix, tolerance = 1e-12): Matrix | null {
	const lower = zeros(m.rows, m.rows);
	for (let j = 0; j < m.rows; j++) {
		let pivot = entry(m, j, j);
		for (let k = 0; k < j; k++) pivot -= entry(lower, j, k) ** 2;
		if (!(pivot > tolerance * Math.abs(entry(m, j, j)))) return null;
		const root = Math.sqrt(pivot);
		put(lower, j, j, root);
		for (let i = j + 1; i < m.rows; i++) {
			let rest = entry(m, i, j);
			for (let k = 0; k < j; k++) rest -= entry(lower, i, k) * entry(lower, j, k);
			put(lower, i, j, rest / root);
		}
	}
	return lower;
}

/** Solves m x = b with the Cholesky factor of m. */
export function choleskySolve(lower: Matrix, b: ArrayLike<number>): Float64Array {
	const x = Float64Array.from(b);
	for (let i = 0; i < x.length; i++) {
		for (let k = 0; k < i; k++) x[i] = at(x, i) - entry(lower, i, k) * at(x, k);
		x[i] = at(x, i) / entry(lower, i, i);
	}
	for (let i = x.length - 1; i >= 0; i--) {
		for (let k = i + 1; k < x.length; k++) x[i] = at(x, i) - entry(lower, k, i) * at(x, k);
		x[i] = at(x, i) / entry(lower, i, i);
	}
	return x;
}

/** Inverse of a symmetric positive definite matrix; `null` when it is not one. */
export function invertPositive(m: Matrix): Matrix | null {
	const lower = cholesky(m);
	if (!lower) return null;
	const inverse = zeros(m.rows, m.rows);
	for (let j = 0; j < m.rows; j++) {
		const unit = new Float64Array(m.rows);
		unit[j] = 1;
		inverse.values.set(choleskySolve(lower, unit), j * m.rows);
	}
	return square(m.rows, (i, j) => (entry(inverse, i, j) + entry(inverse, j, i)) / 2);
}

/** log |m| from its Cholesky factor. */
export function logDeterminant(lower: Matrix): number {
	let total = 0;
	for (let i = 0; i < lower.rows; i++) total += 2 * Math.log(entry(lower, i, i));
	return total;
}
