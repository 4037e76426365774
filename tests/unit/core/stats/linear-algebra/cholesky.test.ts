import { describe, expect, it } from 'vitest';
import {
	cholesky,
	choleskySolve,
	invertPositive,
	logDeterminant
} from '#lib/core/stats/linear-algebra/cholesky.ts';
import { fromRows, multiply, toRows } from '#lib/core/stats/linear-algebra/matrix.ts';

const m = fromRows([
	[4, 2, 1],
	[2, 5, 3],
	[1, 3, 6]
]);

describe('the Cholesky factor', () => {
	it('gives the determinant, worked out by hand as 67', () => {
		const lower = cholesky(m);
		expect(lower && Math.exp(logDeterminant(lower))).toBeCloseTo(67, 10);
	});

	it('solves a system whose answer is known', () => {
		const lower = cholesky(m);
		const x = lower ? choleskySolve(lower, [4 + 4 + 3, 2 + 10 + 9, 1 + 6 + 18]) : [];
		expect(Array.from(x).map((value) => Math.round(value * 1e10) / 1e10)).toEqual([1, 2, 3]);
	});

	it('inverts: the product with the matrix is the identity', () => {
		const inverse = invertPositive(m);
		const product = inverse ? toRows(multiply(inverse, m)) : [];
		product.forEach((row, i) => row.forEach((value, j) => expect(value).toBeCloseTo(i === j ? 1 : 0, 12)));
	});

	it('refuses a matrix that is not positive definite', () => {
		expect(
			cholesky(
				fromRows([
					[1, 2],
					[2, 1]
				])
			)
		).toBeNull();
	});
});
