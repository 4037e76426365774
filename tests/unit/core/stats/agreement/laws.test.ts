import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { group } from '#lib/core/stats/agreement/index.ts';
import type { Input, Result } from '#lib/core/stats/index.ts';

/** Estimate of a method, NaN where it is not defined. */
function estimate(name: string, input: Input): number {
	const outcome = group.methods.find((method) => method.name === name)?.run(input);
	if (outcome === undefined || 'refused' in outcome) throw new Error(`${name} refused`);
	return outcome.estimate?.value ?? NaN;
}

function details(name: string, input: Input): Result['details'] {
	const outcome = group.methods.find((method) => method.name === name)?.run(input);
	if (outcome === undefined || 'refused' in outcome) throw new Error(`${name} refused`);
	return outcome.details;
}

const rating = fc.constantFrom('a', 'b', 'c', 'd');
const pairs = fc
	.array(fc.tuple(rating, rating), { minLength: 2, maxLength: 30 })
	.map((both) => ({ x: both.map(([a]) => a), y: both.map(([, b]) => b) }));
const table = fc
	.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }), {
		minLength: 3,
		maxLength: 12
	})
	.filter((rows) => new Set(rows.flat()).size > 1);
const transposed = <T>(rows: T[][]): T[][] => (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] as T));
const renamed: Record<string, string> = { a: 'z', b: 'k', c: 'q', d: 'm' };
const check = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void) =>
	fc.assert(fc.property(arbitrary, law), { numRuns: 60 });

/** Equal to rounding, and undefined together. */
function expectSame(a: number, b: number): void {
	if (Number.isNaN(a)) expect(b).toBeNaN();
	else expect(b).toBeCloseTo(a, 10);
}

describe('agreement of two raters', () => {
	it('kappa does not know which rater came first', () => {
		check(pairs, ({ x, y }) =>
			expectSame(estimate('cohen-kappa', { x, y }), estimate('cohen-kappa', { x: y, y: x }))
		);
	});

	it('kappa does not depend on the names of the categories', () => {
		check(pairs, ({ x, y }) => {
			const [u, v] = [x, y].map((own) => own.map((category) => renamed[category]));
			expectSame(estimate('cohen-kappa', { x, y }), estimate('cohen-kappa', { x: u, y: v }));
		});
	});

	it('kappa is at most 1, and 1 exactly when all agree on more than one category', () => {
		check(pairs, ({ x, y }) => {
			const kappa = estimate('cohen-kappa', { x, y });
			if (Number.isNaN(kappa)) return;
			expect(kappa).toBeLessThanOrEqual(1);
			expect(kappa === 1).toBe(x.every((category, i) => category === y[i]));
		});
	});

	it('weighted kappa is the same with the scale turned round', () => {
		check(pairs, ({ x, y }) => {
			const forward = { x, y, levels: ['a', 'b', 'c', 'd'], weights: 'quadratic' };
			expectSame(
				estimate('cohen-kappa', forward),
				estimate('cohen-kappa', { ...forward, levels: ['d', 'c', 'b', 'a'] })
			);
		});
	});

	it("Conger's kappa of two raters is Cohen's, and Light's too", () => {
		check(pairs, ({ x, y }) => {
			const outcome = group.methods
				.find((method) => method.name === 'fleiss-kappa')
				?.run({ m: x.map((a, i) => [a, y[i]]) }) as Result;
			const kappa = estimate('cohen-kappa', { x, y });
			for (const effect of outcome.effects) expectSame(kappa, effect.value ?? NaN);
		});
	});

	it("Gwet's AC1 of two raters is that of their table", () => {
		check(
			pairs.filter(({ x, y }) => new Set([...x, ...y]).size > 1),
			({ x, y }) => {
				const outcome = group.methods
					.find((method) => method.name === 'cohen-kappa')
					?.run({ x, y }) as Result;
				const ac1 = outcome.effects.find((effect) => effect.name === 'gwet-ac1')?.value ?? NaN;
				expectSame(ac1, estimate('gwet-ac', { x, y }));
			}
		);
	});
});

describe('agreement of several raters', () => {
	it.each([
		['fleiss-kappa', {}],
		['gwet-ac', {}],
		['gwet-ac', { weights: 'linear', levels: [1, 2, 3, 4, 5] }],
		['icc', {}],
		['kendall-w', {}]
	])('%s does not depend on the order of raters or of subjects (%o)', (name, options) => {
		check(table, (m) => {
			const value = estimate(name, { ...options, m });
			expectSame(value, estimate(name, { ...options, m: m.map((row) => [...row].reverse()) }));
			expectSame(value, estimate(name, { ...options, m: [...m].reverse() }));
		});
	});

	it.each(['nominal', 'ordinal', 'interval', 'ratio'])(
		"Krippendorff's alpha (%s) does not depend on the order of observers or units and is at most 1",
		(metric) => {
			check(table, (rows) => {
				const m = transposed(rows);
				const alpha = estimate('krippendorff-alpha', { m, metric });
				expect(alpha).toBeLessThanOrEqual(1);
				expectSame(alpha, estimate('krippendorff-alpha', { m: [...m].reverse(), metric }));
				expectSame(alpha, estimate('krippendorff-alpha', { m: m.map((row) => [...row].reverse()), metric }));
			});
		}
	);

	it('interval alpha and the ICC do not change when all values are shifted and stretched, ordinal alpha not when they are squared', () => {
		check(table, (rows) => {
			const m = transposed(rows);
			const moved = (f: (x: number) => number, own: number[][]) => own.map((row) => row.map(f));
			const shifted = (x: number) => 1e6 + 3 * x;
			expectSame(
				estimate('krippendorff-alpha', { m, metric: 'interval' }),
				estimate('krippendorff-alpha', { m: moved(shifted, m), metric: 'interval' })
			);
			expectSame(
				estimate('krippendorff-alpha', { m, metric: 'ordinal' }),
				estimate('krippendorff-alpha', { m: moved((x) => x * x, m), metric: 'ordinal' })
			);
			const icc = estimate('icc', { m: rows });
			if (Number.isFinite(icc)) expect(estimate('icc', { m: moved(shifted, rows) })).toBeCloseTo(icc, 6);
		});
	});

	it("Kendall's W lies between 0 and 1 and is 1 when all judges rank alike", () => {
		check(table, (m) => {
			const w = estimate('kendall-w', { m });
			if (Number.isNaN(w)) return;
			expect(w).toBeGreaterThanOrEqual(0);
			expect(w).toBeLessThanOrEqual(1 + 1e-12);
		});
		expect(
			estimate('kendall-w', {
				m: [
					[1, 10, 2],
					[2, 20, 5],
					[3, 21, 9]
				]
			})
		).toBeCloseTo(1, 12);
	});

	it("alpha of two observers without missing values tends to Scott's pi: alpha = 1 - (1 - pi)(1 - 1/2n)", () => {
		check(
			pairs.filter(({ x, y }) => new Set([...x, ...y]).size > 1),
			({ x, y }) => {
				const outcome = group.methods
					.find((method) => method.name === 'cohen-kappa')
					?.run({ x, y }) as Result;
				const pi = outcome.effects.find((effect) => effect.name === 'scott-pi')?.value ?? NaN;
				const alpha = estimate('krippendorff-alpha', { m: [x, y] });
				expect(alpha).toBeCloseTo(1 - (1 - pi) * (1 - 1 / (2 * x.length)), 10);
			}
		);
	});
});

describe('agreement of two measurements', () => {
	const measured = fc
		.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 })), {
			minLength: 4,
			maxLength: 20
		})
		.map((both) => ({ x: both.map(([a]) => a), y: both.map(([, b]) => b) }))
		.filter(({ x, y }) => new Set(x).size > 1 && new Set(y).size > 1);

	it("Lin's concordance is symmetric and never beyond Pearson's correlation", () => {
		check(measured, ({ x, y }) => {
			const rho = estimate('lin-concordance', { x, y });
			expectSame(rho, estimate('lin-concordance', { x: y, y: x }));
			expect(Math.abs(rho)).toBeLessThanOrEqual(1 + 1e-12);
		});
	});

	it('the limits of Bland and Altman turn round with the two measurements', () => {
		check(measured, ({ x, y }) => {
			const forward = details('bland-altman', { x, y });
			const back = details('bland-altman', { x: y, y: x });
			expect(back.lower).toBeCloseTo(-(forward.upper as number), 8);
		});
	});
});
