import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeValues } from '#lib/core/stats/descriptives/describe-values.ts';
import { group } from '#lib/core/stats/descriptives/index.ts';
import { quantile } from '#lib/core/stats/descriptives/quantile.ts';
import { codesOf, resultOf } from '../run-method.ts';

describe('descriptives of one variable', () => {
	it('2, 4, 4, 4, 5, 5, 7, 9: mean 5, population sd 2, median 4.5', () => {
		const found = describeValues(Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9));
		expect(found).toMatchObject({ n: 8, mean: 5, sdPopulation: 2, median: 4.5, range: 7 });
	});

	it('quartiles of 1 to 6 differ by definition: type 7 gives 2.25 and 4.75, type 6 gives 1.75 and 5.25', () => {
		const ascending = Float64Array.of(1, 2, 3, 4, 5, 6);
		expect([0.25, 0.75].map((p) => quantile(ascending, p, 7))).toEqual([2.25, 4.75]);
		expect([0.25, 0.75].map((p) => quantile(ascending, p, 6))).toEqual([1.75, 5.25]);
		expect([0.25, 0.75].map((p) => quantile(ascending, p, 2))).toEqual([2, 5]);
	});

	it('one value has no spread, and says so', () => {
		const result = resultOf(group, 'describe', { x: [4] });
		expect(result.details).toMatchObject({ mean: 4, sd: null, se: null });
		expect(result.estimate).not.toHaveProperty('interval');
		expect(codesOf(group, 'describe', { x: [4] })).toEqual(['one-value']);
	});

	it('missing answers are counted, not described', () => {
		expect(resultOf(group, 'describe', { x: [1, null, 3] })).toMatchObject({
			estimate: { value: 2 },
			n: { used: 2, missing: 1 }
		});
		expect(codesOf(group, 'describe', { x: [null, null] })).toEqual(['no-values']);
	});

	it('NaN, Infinity and texts are refused rather than skipped', () => {
		expect(codesOf(group, 'describe', { x: [1, NaN] })).toEqual(['not-finite']);
		expect(codesOf(group, 'describe', { x: [1, Infinity] })).toEqual(['not-finite']);
		expect(codesOf(group, 'describe', { x: [1, '2'] })).toEqual(['not-a-number']);
	});
});

describe('laws of descriptives', () => {
	const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 4, maxLength: 40 });
	const runs = { numRuns: 100, seed: 55 };

	it('shifting moves the mean and the quantiles, and leaves spread and shape', () => {
		fc.assert(
			fc.property(values, fc.integer({ min: -500, max: 500 }), (x, shift) => {
				const before = describeValues(Float64Array.from(x));
				const after = describeValues(Float64Array.from(x, (v) => v + shift));
				expect(after.mean).toBeCloseTo(before.mean + shift, 8);
				expect(after.median).toBeCloseTo(before.median + shift, 8);
				expect(after.sd).toBeCloseTo(before.sd, 8);
				expect(after.iqr[7]).toBeCloseTo(before.iqr[7], 8);
				if (before.sd > 0) expect(after.skewness[1]).toBeCloseTo(before.skewness[1], 6);
			}),
			runs
		);
	});

	it('the order of the answers does not matter, and turning the scale round mirrors the figures', () => {
		fc.assert(
			fc.property(values, (x) => {
				const before = describeValues(Float64Array.from(x));
				const after = describeValues(Float64Array.from([...x].reverse(), (v) => -v));
				expect(after.mean).toBeCloseTo(-before.mean, 9);
				expect(after.quantiles[6][2]).toBeCloseTo(-(before.quantiles[6][4] ?? NaN), 9);
				expect(after.mad).toBeCloseTo(before.mad, 9);
				if (before.sd > 0) expect(after.skewness[1]).toBeCloseTo(-before.skewness[1], 7);
			}),
			runs
		);
	});

	it('quantiles of any type rise with p and stay within the values', () => {
		fc.assert(
			fc.property(values, fc.constantFrom(2, 6, 7, 8), (x, type) => {
				const ascending = Float64Array.from(x).sort();
				const found = [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1].map((p) =>
					quantile(ascending, p, type as 2 | 6 | 7 | 8)
				);
				found.reduce((before, now) => (expect(now).toBeGreaterThanOrEqual(before), now));
				expect(found[0]).toBeGreaterThanOrEqual(Math.min(...x));
				expect(found[6]).toBeLessThanOrEqual(Math.max(...x));
			}),
			runs
		);
	});
});

describe('answers counted', () => {
	it('an unused point of the declared scale keeps its line', () => {
		const result = resultOf(group, 'frequencies', { x: [1, 3, 3, null], levels: [1, 2, 3] });
		expect(result.details).toMatchObject({ count: [1, 0, 2], percent: [25, 0, 50], missing: 1 });
	});

	it('an answer outside the declared scale is announced', () => {
		expect(codesOf(group, 'frequencies', { x: [1, 99], levels: [1, 2] })).toEqual(['undeclared-answers']);
	});

	it('a Likert item of four points has no middle', () => {
		const { details } = resultOf(group, 'likert-summary', { x: [1, 2, 3, 4], low: 1, high: 4 });
		expect(details).toMatchObject({ low: 50, neutral: 0, high: 50, lowSplit: 50, net: 0 });
	});

	it('98 on a 1 to 5 scale is refused, not averaged', () => {
		expect(codesOf(group, 'likert-summary', { x: [1, 98], low: 1, high: 5 })).toEqual(['off-scale']);
	});

	it('a tie between modes is reported, not settled', () => {
		expect(resultOf(group, 'mode', { x: [1, 1, 2, 2, 3] })).toMatchObject({
			estimate: { value: null },
			details: { modes: [1, 2] },
			warnings: [{ code: 'several-modes' }]
		});
	});

	it('nobody ticked anything: percentages of ticks are not defined', () => {
		expect(resultOf(group, 'multiple-response', { m: [[0, 0]] })).toMatchObject({
			details: { percentOfAnswering: [0, 0], percentOfTicking: [null, null] },
			warnings: [{ code: 'nothing-ticked' }]
		});
	});
});
