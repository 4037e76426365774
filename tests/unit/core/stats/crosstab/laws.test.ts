import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { group, pearsonChiSquare, tableOf, type Table } from '#lib/core/stats/crosstab/index.ts';
import { resultOf } from '../run-method.ts';

const run = (name: string, m: number[][], more: object = {}) => resultOf(group, name, { m, ...more });
const tableFrom = (m: number[][]): Table => tableOf(m.length, m[0]?.length ?? 0, Float64Array.from(m.flat()));
const transpose = (m: number[][]): number[][] => (m[0] ?? []).map((_, j) => m.map((row) => row[j] ?? 0));
const check = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void) =>
	fc.assert(fc.property(arbitrary, law), { numRuns: 40 });
const close = (a: number | null | undefined, b: number | null | undefined) =>
	expect(Math.abs((a ?? NaN) - (b ?? NaN))).toBeLessThanOrEqual(
		1e-9 * Math.max(1e-12, Math.abs(b ?? NaN)) + 1e-13
	);

const table = (rows: number, columns: number, most = 30) =>
	fc.array(fc.array(fc.integer({ min: 1, max: most }), { minLength: columns, maxLength: columns }), {
		minLength: rows,
		maxLength: rows
	});

describe('chi-square of a contingency table', () => {
	it('is the same whichever variable stands in the rows, and in whatever order categories stand', () => {
		check(table(3, 4), (m) => {
			const { test } = run('chi-square', m);
			for (const other of [transpose(m), [...m].reverse(), m.map((row) => [...row].reverse())]) {
				const again = run('chi-square', other);
				close(again.test?.value, test?.value);
				close(again.test?.p, test?.p);
				close(again.effects[0]?.value, run('chi-square', m).effects[0]?.value);
			}
		});
	});

	it('grows with the size of the table, the effect sizes do not', () => {
		check(table(3, 3), (m) => {
			const once = run('chi-square', m);
			const thrice = run(
				'chi-square',
				m.map((row) => row.map((count) => 3 * count))
			);
			close(thrice.test?.value, 3 * (once.test?.value ?? NaN));
			close(thrice.effects.find((e) => e.name === 'cramers-v')?.value, once.effects[0]?.value);
		});
	});

	it('gives effect sizes between 0 and 1, Tschuprow below Cramer', () => {
		check(table(2, 5), (m) => {
			const effects = new Map(run('chi-square', m).effects.map((e) => [e.name, e.value ?? NaN]));
			for (const name of [
				'cramers-v',
				'cramers-v-bias-corrected',
				'contingency-coefficient',
				'tschuprow-t'
			]) {
				expect(effects.get(name)).toBeGreaterThanOrEqual(0);
				expect(effects.get(name)).toBeLessThanOrEqual(1);
			}
			expect(effects.get('tschuprow-t')).toBeLessThanOrEqual((effects.get('cramers-v') ?? 0) + 1e-12);
		});
	});

	it('has residuals that sum to 0 along every margin, and add up to chi-square', () => {
		check(table(3, 4), (m) => {
			const { details, test } = run('chi-square', m);
			const observed = details.observed as number[][];
			const expected = details.expected as number[][];
			observed.forEach((row, i) => {
				expect(row.reduce((sum, count, j) => sum + count - (expected[i]?.[j] ?? NaN), 0)).toBeCloseTo(0, 8);
			});
			const residuals = (details.residuals as number[][]).flat();
			close(
				residuals.reduce((sum, r) => sum + r * r, 0),
				test?.value
			);
		});
	});

	it('ignores an empty row or column and says so', () => {
		check(table(3, 3), (m) => {
			const padded = [...m.map((row) => [row[0] ?? 0, 0, ...row.slice(1)]), [0, 0, 0, 0]];
			const result = run('chi-square', padded);
			close(result.test?.value, run('chi-square', m).test?.value);
			expect(result.warnings).toContainEqual({ code: 'empty-dropped', values: { rows: 1, columns: 1 } });
		});
	});

	it('counted from answers is that of their table, in the order of the alphabet', () => {
		const x = ['no', 'yes', 'yes', 'no', 'yes', 'no', 'yes', null, 'yes'];
		const y = [2, 1, 1, 2, 2, 1, 1, 1, 2];
		const result = resultOf(group, 'chi-square', { x, y });
		expect(result.details.observed).toEqual([
			[1, 2],
			[3, 2]
		]);
		expect(result.details.rows).toEqual(['no', 'yes']);
		expect(result.n).toEqual({ used: 8, missing: 1 });
	});

	it('has p spread evenly when nothing is associated', () => {
		// 400 tables drawn from independent margins by a fixed rule: p below 0.5 about half of the time.
		let state = 1;
		const draw = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
		const below = Array.from({ length: 400 }, () => {
			const m = [
				[0, 0, 0],
				[0, 0, 0]
			];
			for (let i = 0; i < 300; i++) {
				const row = m[draw() < 0.4 ? 0 : 1] ?? [];
				const column = Math.floor(draw() * 3);
				row[column] = (row[column] ?? 0) + 1;
			}
			return pearsonChiSquare(tableFrom(m)).p < 0.5;
		}).filter(Boolean).length;
		// Four standard deviations of a binomial of 400.
		expect(Math.abs(below - 200)).toBeLessThan(40);
	});
});

describe('ordinal association', () => {
	it('turns its sign with the order of one variable, and is symmetric but for Somers D', () => {
		check(table(3, 4), (m) => {
			const values = (rows: number[][]) =>
				new Map(
					[run('ordinal-association', rows).estimate, ...run('ordinal-association', rows).effects].map(
						(e) => [e?.name, e?.value]
					)
				);
			const [plain, turned, flipped] = [values(m), values([...m].reverse()), values(transpose(m))];
			for (const name of ['gamma', 'tau-b', 'tau-c', 'somers-d-column-given-row']) {
				close(turned.get(name), -(plain.get(name) ?? NaN));
			}
			for (const name of ['gamma', 'tau-b', 'tau-c', 'lambda-symmetric', 'uncertainty-symmetric']) {
				close(flipped.get(name), plain.get(name));
			}
			close(flipped.get('somers-d-row-given-column'), plain.get('somers-d-column-given-row'));
			// Tau-b is the geometric mean of the two Somers D.
			close(
				(plain.get('tau-b') ?? NaN) ** 2,
				(plain.get('somers-d-row-given-column') ?? NaN) * (plain.get('somers-d-column-given-row') ?? NaN)
			);
		});
	});
});

describe('a 2 x 2 table', () => {
	it('has the inverse ratios when its rows are exchanged', () => {
		check(table(2, 2), (m) => {
			const [plain, turned] = [run('two-by-two', m), run('two-by-two', [...m].reverse())];
			close((plain.estimate?.value ?? NaN) * (turned.estimate?.value ?? NaN), 1);
			close((plain.estimate?.interval?.lower ?? NaN) * (turned.estimate?.interval?.upper ?? NaN), 1);
			const risk = (result: typeof plain) => result.effects.find((e) => e.name === 'relative-risk');
			close((risk(plain)?.value ?? NaN) * (risk(turned)?.value ?? NaN), 1);
			const score = (result: typeof plain) =>
				(result.details.relativeRiskScore as { interval: { lower: number; upper: number } }).interval;
			expect(score(plain).lower * score(turned).upper).toBeCloseTo(1, 7);
		});
	});

	it('has one Mantel-Haenszel odds ratio with itself as the only stratum: ad / bc', () => {
		check(table(2, 2), (m) => {
			const [a = 0, b = 0, c = 0, d = 0] = m.flat();
			const { estimate } = resultOf(group, 'mantel-haenszel', { strata: [m] });
			close(estimate?.value, (a * d) / (b * c));
		});
	});
});
