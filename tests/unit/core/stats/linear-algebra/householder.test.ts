import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	coefficients,
	householderQR,
	inverseCrossproduct,
	leverages,
	residuals
} from '#lib/core/stats/linear-algebra/householder.ts';
import { dot } from '#lib/core/stats/linear-algebra/vector.ts';
import { toRows } from '#lib/core/stats/linear-algebra/matrix.ts';

const vector = (...values: number[]) => Float64Array.from(values);
const columns = fc.integer({ min: 4, max: 12 }).chain((n) =>
	fc.array(
		fc
			.array(fc.integer({ min: -50, max: 50 }), { minLength: n, maxLength: n })
			.map((values) => Float64Array.from(values)),
		{ minLength: 2, maxLength: 4 }
	)
);

describe('Householder QR', () => {
	it('finds the line through points that lie on one', () => {
		const qr = householderQR([vector(1, 1, 1), vector(0, 1, 2)]);
		const [intercept, slope] = coefficients(qr, vector(3, 5, 7));
		expect(intercept).toBeCloseTo(3, 12);
		expect(slope).toBeCloseTo(2, 12);
	});

	it('leaves out a column that is a combination of earlier ones, as lm does', () => {
		const qr = householderQR([
			vector(1, 1, 1, 1),
			vector(1, 2, 3, 4),
			vector(2, 4, 6, 8),
			vector(1, 0, 0, 5)
		]);
		expect(qr.rank).toBe(3);
		expect(qr.pivot).toEqual([0, 1, 3, 2]);
		expect(coefficients(qr, vector(1, 2, 4, 9))[2]).toBeNull();
	});

	it('leaves residuals at right angles to every column', () => {
		fc.assert(
			fc.property(columns, ([y, ...design]) => {
				if (!y) return;
				const rest = residuals(householderQR(design), y);
				for (const column of design) expect(Math.abs(dot(rest, column))).toBeLessThan(1e-8);
			}),
			{ numRuns: 60 }
		);
	});

	it('has leverages between 0 and 1 that sum to the rank', () => {
		fc.assert(
			fc.property(columns, (design) => {
				const qr = householderQR(design);
				const h = leverages(qr);
				expect(h.every((value) => value >= 0 && value <= 1 + 1e-12)).toBe(true);
				expect(h.reduce((a, b) => a + b, 0)).toBeCloseTo(qr.rank, 8);
			}),
			{ numRuns: 60 }
		);
	});

	it('inverts the cross-product: of (1,1,1) and (0,1,2) by hand', () => {
		const inverse = toRows(inverseCrossproduct(householderQR([vector(1, 1, 1), vector(0, 1, 2)])));
		const byHand = [
			[5 / 6, -1 / 2],
			[-1 / 2, 1 / 2]
		];
		inverse.forEach((row, i) =>
			row.forEach((value, j) => expect(value).toBeCloseTo(byHand[i]?.[j] ?? NaN, 12))
		);
	});
});
