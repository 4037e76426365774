import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { group, ipras } from '#lib/core/stats/delphi-measures/index.ts';
import type { Input, Result } from '#lib/core/stats/index.ts';

function run(name: string, input: Input): Result {
	const outcome = group.methods.find((method) => method.name === name)?.run(input);
	if (outcome === undefined || 'refused' in outcome) throw new Error(`${name} refused`);
	return outcome;
}

const panel = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 25 });

describe('the RAND/UCLA verdict', () => {
	it('turns round with the scale: appropriate becomes inappropriate, disagreement stays', () => {
		fc.assert(
			fc.property(panel, (x) => {
				const forward = run('rand-ucla', { x });
				const back = run('rand-ucla', { x: x.map((rating) => 10 - rating) });
				expect(back.estimate?.value).toBeCloseTo(10 - (forward.estimate?.value ?? NaN), 10);
				expect(back.details.disagreement).toBe(forward.details.disagreement);
				expect(back.details.low).toBe(forward.details.high);
				const mirror: Record<string, string> = { appropriate: 'inappropriate', inappropriate: 'appropriate' };
				const strict = String(forward.details.strict);
				expect(back.details.strict).toBe(mirror[strict] ?? strict);
			}),
			{ numRuns: 150 }
		);
	});

	it('does not depend on the order of the panelists', () => {
		fc.assert(
			fc.property(panel, (x) => {
				expect(run('rand-ucla', { x: [...x].reverse() }).details).toEqual(run('rand-ucla', { x }).details);
			}),
			{ numRuns: 50 }
		);
	});

	it('a range exactly as wide as IPRAS is not disagreement: P30 3.9, P70 6.7', () => {
		// AI = 0.3, IPRAS = 2.35 + 0.45 = 2.8 = 6.7 - 3.9, which floating point makes 2.8000000000000003.
		expect(ipras(3.9, 6.7).disagreement).toBe(false);
		expect(ipras(3.9, 6.8).disagreement).toBe(true);
	});

	it('says when a median between two thirds makes the two published bounds differ', () => {
		expect(run('rand-ucla', { x: [6, 6, 7, 7] }).warnings).toEqual([
			{ code: 'median-between-thirds', values: { median: 6.5, manual: 'appropriate', strict: 'uncertain' } }
		]);
	});

	it('says when the percentile method decides about disagreement', () => {
		// Type 7 gives P30 = 1.6 and P70 = 4.4 (2.8 of 5.35), type 2 the ends 1 and 8 (7 of 3.1).
		const result = run('rand-ucla', { x: [1, 2, 8] });
		expect(result.warnings.map(({ code }) => code)).toContain('disagreement-depends-on-percentiles');
	});

	it('warns that the manual has no limits for a panel of 30', () => {
		const result = run('rand-panel-thresholds', { panel: [9, 30] });
		expect(result.warnings).toEqual([
			{ code: 'panel-size-outside-manual', values: { panel: 30, from: 8, to: 16 } }
		]);
	});
});
