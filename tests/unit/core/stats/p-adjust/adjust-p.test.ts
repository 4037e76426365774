import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjustP, P_ADJUSTMENTS } from '#lib/core/stats/p-adjust/adjust-p.ts';
import { group } from '#lib/core/stats/p-adjust/index.ts';
import { codesOf } from '../run-method.ts';

const family = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
const runs = { numRuns: 150, seed: 1979 };

/** Hommel by closed testing: p of a hypothesis is the largest Simes p of the families that hold it. */
function hommelByClosure(p: readonly number[], place: number): number {
	let largest = 0;
	for (let set = 1; set < 2 ** p.length; set++) {
		if (!((set >> place) & 1)) continue;
		const members = p.filter((_, i) => (set >> i) & 1).sort((a, b) => a - b);
		const simes = Math.min(...members.map((value, i) => (members.length * value) / (i + 1)));
		largest = Math.max(largest, simes);
	}
	return largest;
}

describe('adjusting p-values for a family of tests', () => {
	it('never lowers a p, keeps their order, and stays within 1', () => {
		fc.assert(
			fc.property(family, fc.constantFrom(...P_ADJUSTMENTS), (p, kind) => {
				const adjusted = adjustP(p, kind);
				p.forEach((value, i) => {
					expect(adjusted[i]).toBeGreaterThanOrEqual(value - 1e-15);
					expect(adjusted[i]).toBeLessThanOrEqual(1);
					p.forEach((other, j) => {
						if (value < other) expect(adjusted[i]).toBeLessThanOrEqual((adjusted[j] ?? NaN) + 1e-15);
					});
				});
			}),
			runs
		);
	});

	it('Bonferroni is never below Holm, Holm never below Hochberg, Hochberg never below Hommel', () => {
		fc.assert(
			fc.property(family, (p) => {
				const [bonferroni, holm, hochberg, hommel] = (
					['bonferroni', 'holm', 'hochberg', 'hommel'] as const
				).map((kind) => adjustP(p, kind));
				p.forEach((_, i) => {
					expect(bonferroni?.[i]).toBeGreaterThanOrEqual((holm?.[i] ?? NaN) - 1e-12);
					expect(holm?.[i]).toBeGreaterThanOrEqual((hochberg?.[i] ?? NaN) - 1e-12);
					expect(hochberg?.[i]).toBeGreaterThanOrEqual((hommel?.[i] ?? NaN) - 1e-12);
				});
			}),
			runs
		);
	});

	it('Hommel’s p is that of the closed testing of all subfamilies by Simes', () => {
		fc.assert(
			fc.property(
				fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 7 }),
				(p) => {
					const adjusted = adjustP(p, 'hommel');
					p.forEach((_, i) => expect(adjusted[i]).toBeCloseTo(hommelByClosure(p, i), 12));
				}
			),
			runs
		);
	});

	it('a p outside 0 to 1 is refused', () => {
		expect(codesOf(group, 'p-adjust', { p: [0.2, 1.2] })).toEqual(['not-a-probability']);
		expect(codesOf(group, 'p-adjust', { p: [null] })).toEqual(['empty']);
	});
});
