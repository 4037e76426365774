import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { group } from '#lib/core/stats/anova/index.ts';
import { seededRandom, type Input } from '#lib/core/stats/index.ts';
import { resultOf } from '../run-method.ts';

const F = (name: string, input: Input) => resultOf(group, name, input).test?.value ?? NaN;
const p = (name: string, input: Input) => resultOf(group, name, input).test?.p ?? NaN;
const check = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void) =>
	fc.assert(fc.property(arbitrary, law), { numRuns: 40 });
const grouped = fc
	.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 8 }), {
		minLength: 2,
		maxLength: 4
	})
	.filter((groups) => groups.every((values) => new Set(values).size > 1))
	.map((groups) => ({ x: groups.flat(), g: groups.flatMap((values, i) => values.map(() => `g${i}`)) }));
const tests = ['one-way-anova', 'welch-anova', 'levene'];

describe('analysis of variance', () => {
	it.each(tests)('%s does not depend on unit, origin, order or the names of the groups', (name) => {
		check(grouped, ({ x, g }) => {
			const before = F(name, { x, g });
			if (!Number.isFinite(before)) return;
			const relabelled = g.map((label) => `z${9 - Number(label.slice(1))}`);
			expect(F(name, { x: x.map((v) => 1000 - 4 * v), g })).toBeCloseTo(before, 6);
			expect(F(name, { x: [...x].reverse(), g: [...relabelled].reverse() })).toBeCloseTo(before, 8);
		});
	});

	it('splits the sum of squares without loss', () => {
		check(grouped, ({ x, g }) => {
			const { between, within } = resultOf(group, 'one-way-anova', { x, g }).details as Record<
				string,
				{ ss: number }
			>;
			const mean = x.reduce((a, b) => a + b, 0) / x.length;
			const total = x.reduce((sum, v) => sum + (v - mean) ** 2, 0);
			expect((between?.ss ?? NaN) + (within?.ss ?? NaN)).toBeCloseTo(total, 8);
		});
	});

	it('of two groups is the square of t: 1 to 4 against 3 to 6, t = -2.19089 on 6 degrees of freedom', () => {
		const input = { x: [1, 2, 3, 4, 3, 4, 5, 6], g: ['a', 'a', 'a', 'a', 'b', 'b', 'b', 'b'] };
		expect(F('one-way-anova', input)).toBeCloseTo(4.8, 12);
		expect(F('welch-anova', input)).toBeCloseTo(4.8, 12);
		const [tukey] = resultOf(group, 'tukey-hsd', input).details['pairs'] as { p: number }[];
		expect(tukey?.p).toBeCloseTo(p('one-way-anova', input), 10);
		const [howell] = resultOf(group, 'games-howell', input).details['pairs'] as { p: number }[];
		expect(howell?.p).toBeCloseTo(p('welch-anova', input), 10);
	});

	it('in a balanced design gives the same by types I, II and III', () => {
		const y = [3, 5, 4, 8, 7, 9, 2, 4, 6, 6, 9, 12];
		const factors = {
			a: ['p', 'p', 'p', 'p', 'p', 'p', 'q', 'q', 'q', 'q', 'q', 'q'],
			b: ['u', 'u', 'u', 'v', 'v', 'v', 'u', 'u', 'u', 'v', 'v', 'v']
		};
		const terms = ['I', 'II', 'III'].map(
			(type) => resultOf(group, 'factorial-anova', { y, factors, type }).details['terms'] as { F: number }[]
		);
		terms[0]?.forEach((term, i) => {
			expect(terms[1]?.[i]?.F).toBeCloseTo(term.F, 9);
			expect(terms[2]?.[i]?.F).toBeCloseTo(term.F, 9);
		});
	});

	it('of two repeated conditions is the square of the paired t: differences 1, 2, 0, 3, t = 2.32379', () => {
		const m = [
			[2, 1],
			[5, 3],
			[4, 4],
			[6, 3]
		];
		const result = resultOf(group, 'repeated-measures-anova', { m });
		expect(result.test?.value).toBeCloseTo(5.4, 12);
		expect(result.details['greenhouseGeisser']).toMatchObject({ epsilon: 1 });
		expect(result.details['mauchly']).toBeNull();
	});

	it('has a p that is uniform when all groups are alike', () => {
		const random = seededRandom(17);
		const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
		const g = Array.from({ length: 18 }, (_, i) => i % 3);
		const ps = Array.from({ length: 2000 }, () => p('one-way-anova', { x: g.map(normal), g }));
		for (const level of [0.05, 0.5, 0.9]) {
			const share = ps.filter((value) => value < level).length / ps.length;
			expect(Math.abs(share - level)).toBeLessThan(4 * Math.sqrt((level * (1 - level)) / 2000));
		}
	});
});
