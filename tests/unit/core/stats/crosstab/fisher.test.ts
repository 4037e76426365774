import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherP, group, tableOf } from '#lib/core/stats/crosstab/index.ts';
import { codesOf, resultOf } from '../run-method.ts';

const tableFrom = (m: number[][]) => tableOf(m.length, m[0]?.length ?? 0, Float64Array.from(m.flat()));
const exact = (m: number[][]) => fisherP(tableFrom(m), 'exact')?.p ?? NaN;
const transpose = (m: number[][]): number[][] => (m[0] ?? []).map((_, j) => m.map((row) => row[j] ?? 0));
const small = (rows: number, columns: number, most: number) =>
	fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: columns, maxLength: columns }), {
		minLength: rows,
		maxLength: rows
	});
const check = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void) =>
	fc.assert(fc.property(arbitrary, law), { numRuns: 30 });

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
const sums = (m: number[][]) => m.map((row) => row.reduce((a, b) => a + b, 0));

/** The definition of the test: every table with these margins written out. */
function byEnumeration(m: number[][]): number {
	const weight = (cells: number[]) => 1 / cells.reduce((product, count) => product * factorial(count), 1);
	const limit = weight(m.flat()) * (1 + 1e-7);
	let [all, rare] = [0, 0];
	const fill = (rows: number[], columns: number[], done: number[], row: number[]): void => {
		const [total = 0, ...others] = rows;
		if (rows.length === 1) {
			const w = weight([...done, ...columns]);
			all += w;
			if (w <= limit) rare += w;
			return;
		}
		if (row.length === columns.length - 1) {
			const last = total - row.reduce((a, b) => a + b, 0);
			if (last < 0 || last > (columns.at(-1) ?? 0)) return;
			const full = [...row, last];
			fill(
				others,
				columns.map((c, j) => c - (full[j] ?? 0)),
				[...done, ...full],
				[]
			);
			return;
		}
		for (let count = 0; count <= Math.min(total, columns[row.length] ?? 0); count++) {
			fill(rows, columns, done, [...row, count]);
		}
	};
	fill(sums(m), sums(transpose(m)), [], []);
	return rare / all;
}

describe("Fisher's exact test", () => {
	it('is the sum over all tables with the same margins that are not more likely', () => {
		check(
			small(3, 4, 4).filter((m) => m.flat().some((count) => count > 0)),
			(m) => {
				expect(exact(m)).toBeCloseTo(byEnumeration(m), 10);
			}
		);
	});

	it('does not depend on which variable stands in the rows, nor on the order of categories', () => {
		check(
			small(3, 3, 8).filter((m) => m.flat().some((count) => count > 0)),
			(m) => {
				const p = exact(m);
				for (const other of [transpose(m), [...m].reverse(), m.map((row) => [...row].reverse())]) {
					expect(exact(other)).toBeCloseTo(p, 10);
				}
			}
		);
	});

	it('has, on a 2 x 2 table, tails that share the observed table, and an interval around its estimate', () => {
		check(
			small(2, 2, 20).filter((m) => [...sums(m), ...sums(transpose(m))].every((sum) => sum > 0)),
			(m) => {
				const { estimate, details } = resultOf(group, 'fisher-exact', { m });
				const p = details.p as Record<'twoSided' | 'less' | 'greater' | 'midTwoSided', number>;
				expect(p.less + p.greater).toBeGreaterThan(1);
				expect(p.twoSided).toBeGreaterThanOrEqual(Math.min(p.less, p.greater) - 1e-12);
				expect(p.midTwoSided).toBeLessThan(p.twoSided + 1e-12);
				const [lower, upper] = details.limits as [number, number | null];
				if (estimate?.value != null) {
					expect(lower).toBeLessThanOrEqual(estimate.value);
					expect(upper ?? Infinity).toBeGreaterThanOrEqual(estimate.value);
				}
			}
		);
	});

	it('keeps its digits far in the tail: one table out of 1000 choose 500', () => {
		// ln(1000 choose 500) = 689.4672615678511 (Stirling's series to 16 digits), so p = 2 exp(-689.467...).
		const { test } = resultOf(group, 'fisher-exact', {
			m: [
				[500, 0],
				[0, 500]
			]
		});
		expect(Math.log((test?.p ?? NaN) / 2)).toBeCloseTo(-689.4672615678511, 8);
	});

	it('simulates a table too large to compute, says so, and gives the same p for the same seed', () => {
		const m = [
			[20, 31, 15, 22, 18],
			[25, 12, 30, 17, 24],
			[14, 28, 19, 33, 12],
			[22, 17, 26, 11, 29]
		];
		const one = resultOf(group, 'fisher-exact', { m, replicates: 2000 });
		const same = resultOf(group, 'fisher-exact', { m, replicates: 2000 });
		expect(one.test?.pMethod).toBe('monte-carlo');
		expect(one.test?.p).toBe(same.test?.p);
		expect(one.test?.p).toBeGreaterThanOrEqual(1 / 2001);
		expect(one.warnings.map(({ code }) => code)).toContain('p-simulated');
		expect(codesOf(group, 'fisher-exact', { m, effort: 'exact' })).toEqual(['exact-effort-exceeded']);
	});

	it('simulated, lies within four standard errors of the exact p', () => {
		const m = [
			[4, 1, 0, 6],
			[1, 5, 3, 2]
		];
		const found = fisherP(tableFrom(m), 'monte-carlo');
		expect(Math.abs((found?.p ?? NaN) - 0.0291679424806355)).toBeLessThan(4 * (found?.simulated?.se ?? 0));
	});
});
