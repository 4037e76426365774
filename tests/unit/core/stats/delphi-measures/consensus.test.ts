import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { group, meetsThreshold, votesNeeded } from '#lib/core/stats/delphi-measures/index.ts';
import type { Input, Result } from '#lib/core/stats/index.ts';

function run(name: string, input: Input): Result {
	const outcome = group.methods.find((method) => method.name === name)?.run(input);
	if (outcome === undefined || 'refused' in outcome) throw new Error(`${name} refused`);
	return outcome;
}

describe('a consensus threshold', () => {
	it.each([
		[42, 60, 70, true],
		[41, 59, 70, false],
		[45, 59, 75, true],
		[44, 59, 75, false],
		[7, 10, 70, true],
		[11, 20, 55, true],
		[29, 100, 29, true],
		[2, 3, 66.6667, false],
		[24, 36, (100 * 2) / 3, true],
		[24, 36, 100 * (2 / 3), true],
		[23, 36, (100 * 2) / 3, false],
		[0, 0, 70, false]
	])('%i of %i at %f %%: %s', (count, total, percent, met) => {
		expect(meetsThreshold(count, total, percent)).toBe(met);
	});

	it('needs 45, 42 and 48 of a panel of 59 for 75, 70 and 80 %', () => {
		expect([75, 70, 80].map((percent) => votesNeeded(59, percent))).toEqual([45, 42, 48]);
	});

	it('needs 24 of 36 and 34 of 51 for two thirds: in R ceiling(2 / 3 * 36)', () => {
		expect([36, 51].map((n) => votesNeeded(n, 100 * (2 / 3)))).toEqual([24, 34]);
	});

	it('is met by the votes needed and by not one fewer', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 100 }), (n, percent) => {
				const needed = votesNeeded(n, percent);
				expect(meetsThreshold(needed, n, percent)).toBe(true);
				expect(meetsThreshold(needed - 1, n, percent)).toBe(false);
			}),
			{ numRuns: 200 }
		);
	});

	it('given as a share of 0.55 is 55 %, not a hair above it', () => {
		expect(run('consensus-threshold', { k: 11, n: 20, threshold: 0.55 }).details.consensus).toBe(true);
	});
});

describe('consensus on an item', () => {
	it('says so when the base decides: 6 of 8 answers, 6 of 9 invited, rule of 75 %', () => {
		const result = run('consensus-share', { x: [5, 5, 4, 4, 4, 4, 2, 1, null] });
		expect(result.details).toMatchObject({ answers: { consensus: true }, panel: { consensus: false } });
		expect(result.warnings).toEqual([
			{ code: 'consensus-depends-on-base', values: { answers: 8, panel: 9 } }
		]);
	});

	it('is out when seven in ten find it unimportant', () => {
		const x = [1, 1, 2, 2, 3, 3, 3, 5, 6, 7];
		expect(run('consensus-two-sided', { x }).details).toMatchObject({ in: false, out: true });
	});

	it('is neither in nor out when the low end reaches 15 % exactly', () => {
		const x = [
			...new Array<number>(14).fill(8),
			...new Array<number>(3).fill(5),
			...new Array<number>(3).fill(2)
		];
		expect(run('consensus-two-sided', { x }).details).toMatchObject({ in: false, out: false });
	});

	it('counts unused scale points: nobody chose 3 and the mode is still of all answers', () => {
		expect(run('consensus-rules', { x: [5, 5, 4, 1] }).details).toMatchObject({ percentModal: 50 });
	});
});

describe('measures of ordinal consensus', () => {
	const counts = fc
		.array(fc.nat(20), { minLength: 2, maxLength: 9 })
		.filter((own) => own.some((count) => count > 0));
	const measures: [string, string | null][] = [
		['tastle-wierman', null],
		['ordinal-dispersion', null],
		['ordinal-dispersion', 'blair-lacy'],
		['ordinal-dispersion', 'normalised-entropy']
	];
	const value = (name: string, effect: string | null, own: number[]) => {
		const result = run(name, { counts: own });
		return (effect === null ? result.estimate : result.effects.find((e) => e.name === effect))?.value ?? NaN;
	};

	it.each(measures)(
		'%s (%s) lies between 0 and 1 and is the same on the scale turned round',
		(name, effect) => {
			fc.assert(
				fc.property(counts, (own) => {
					const found = value(name, effect, own);
					expect(found).toBeGreaterThanOrEqual(-1e-12);
					expect(found).toBeLessThanOrEqual(1 + 1e-12);
					expect(value(name, effect, [...own].reverse())).toBeCloseTo(found, 10);
				}),
				{ numRuns: 100 }
			);
		}
	);

	it.each(measures.slice(0, 3))(
		'%s (%s) is 1 when all agree and 0 when split between the ends',
		(name, effect) => {
			expect(value(name, effect, [0, 0, 12, 0, 0])).toBeCloseTo(1, 12);
			expect(value(name, effect, [6, 0, 0, 0, 6])).toBeCloseTo(0, 12);
		}
	);

	it('give no number without an answer, and say so', () => {
		for (const name of ['tastle-wierman', 'ordinal-dispersion']) {
			const result = run(name, { counts: [0, 0, 0] });
			expect(result.estimate?.value).toBeNull();
			expect(result.effects.map((effect) => effect.value).filter((number) => number !== null)).toEqual([]);
			expect(result.warnings).toEqual([{ code: 'no-answers' }]);
		}
	});

	it('the APMO cut-off of items without a majority is 0', () => {
		expect(run('apmo', { agree: [5, 4], disagree: [5, 4], neutral: [0, 2] }).estimate?.value).toBe(0);
	});
});
