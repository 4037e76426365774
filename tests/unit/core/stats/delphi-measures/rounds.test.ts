import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { group } from '#lib/core/stats/delphi-measures/index.ts';
import type { Input, Outcome, Result } from '#lib/core/stats/index.ts';

function outcome(name: string, input: Input): Outcome {
	const found = group.methods.find((method) => method.name === name)?.run(input);
	if (found === undefined) throw new Error(`${name} is not registered`);
	return found;
}

function run(name: string, input: Input): Result {
	const found = outcome(name, input);
	if ('refused' in found) throw new Error(`${name} refused: ${found.refused.code}`);
	return found;
}

const codes = (result: Result) => result.warnings.map((warning) => warning.code);
const rating = fc.integer({ min: 1, max: 9 });
const rounds = fc
	.array(fc.tuple(rating, rating), { minLength: 1, maxLength: 20 })
	.map((both) => ({ r1: both.map(([a]) => a), r2: both.map(([, b]) => b) }));

describe('stability between two rounds', () => {
	it('does not depend on the order of the panelists', () => {
		fc.assert(
			fc.property(rounds, ({ r1, r2 }) => {
				const forward = run('delphi-stability', { r1, r2 });
				const back = run('delphi-stability', { r1: [...r1].reverse(), r2: [...r2].reverse() });
				expect(back.estimate).toEqual(forward.estimate);
				expect(back.test?.p ?? -1).toBeCloseTo(forward.test?.p ?? -1, 12);
			}),
			{ numRuns: 60 }
		);
	});

	it('has the same p and the same share of changes with the rounds exchanged', () => {
		fc.assert(
			fc.property(rounds, ({ r1, r2 }) => {
				const forward = run('delphi-stability', { r1, r2 });
				const back = run('delphi-stability', { r1: r2, r2: r1 });
				expect(back.estimate).toEqual(forward.estimate);
				expect(back.test?.p ?? -1).toBeCloseTo(forward.test?.p ?? -1, 10);
				expect(back.details.histogramChange).toBe(forward.details.histogramChange);
			}),
			{ numRuns: 60 }
		);
	});

	it('is decided on the panelists who answered both rounds, and says how many those are', () => {
		const result = run('delphi-stability', { r1: [7, 7, null, 5], r2: [7, 8, 9, null] });
		expect(result.n).toEqual({ used: 2, missing: 2 });
		expect(result.estimate?.value).toBe(50);
		expect(result.warnings).toContainEqual({ code: 'paired-only', values: { n: 2, first: 3, second: 3 } });
	});

	it('gives no p when nobody changed, and says that nobody did', () => {
		const result = run('delphi-stability', { r1: [5, 6, 7], r2: [5, 6, 7] });
		expect(result.test?.p).toBeNull();
		expect(codes(result)).toEqual(['no-one-changed']);
	});

	it('says that a p above 0.05 does not prove stability', () => {
		expect(codes(run('delphi-stability', { r1: [5, 6, 7], r2: [6, 6, 7] }))).toEqual([
			'not-proof-of-stability'
		]);
	});

	it('tests four changes without ties exactly: all down by 1, 2, 3 and 4 has p = 2/16', () => {
		const result = run('delphi-stability', { r1: [2, 4, 6, 8], r2: [1, 2, 3, 4] });
		expect(result.test).toMatchObject({ value: 10, pMethod: 'exact' });
		expect(result.test?.p).toBeCloseTo(0.125, 12);
	});

	it.each<[string, Input, string]>([
		['rounds of different length', { r1: [1, 2], r2: [1] }, 'lengths-differ'],
		['nobody in both rounds', { r1: [1, null], r2: [null, 1] }, 'no-complete-pairs'],
		['a missing code left among the ratings', { r1: [1, 99], r2: [1, 2] }, 'off-scale'],
		['nothing', {}, 'not-a-list']
	])('refuses %s', (_, input, code) => {
		expect(outcome('delphi-stability', input)).toMatchObject({ refused: { code } });
	});
});

describe('one round', () => {
	it('of one panelist has no standard deviation, and says so', () => {
		const result = run('delphi-round', { x: [7, null] });
		expect(result.details).toMatchObject({ sd: null, cv: null, median: 7, iqrType7: 0 });
		expect(codes(result)).toEqual(['one-value']);
	});

	it('keeps its three shares at 100 %', () => {
		fc.assert(
			fc.property(fc.array(rating, { minLength: 1, maxLength: 40 }), (x) => {
				const { percentLow, percentMiddle, percentHigh } = run('delphi-round', { x }).details;
				expect(Number(percentLow) + Number(percentMiddle) + Number(percentHigh)).toBeCloseTo(100, 10);
			}),
			{ numRuns: 40 }
		);
	});
});

describe('two stakeholder groups', () => {
	it('have the same p whichever comes first', () => {
		const groups = fc.array(rating, { minLength: 1, maxLength: 12 });
		fc.assert(
			fc.property(groups, groups, (x, y) => {
				const forward = run('stakeholder-groups', { x, y });
				const back = run('stakeholder-groups', { x: y, y: x });
				expect(back.test?.p ?? -1).toBeCloseTo(forward.test?.p ?? -1, 10);
			}),
			{ numRuns: 60 }
		);
	});

	it('of 3 and 3 with nothing in common have the smallest exact p there is, 2 in 20', () => {
		const result = run('stakeholder-groups', { x: [7, 8, 9], y: [1, 2, 3] });
		expect(result.test?.p).toBeCloseTo(0.1, 12);
		expect(codes(result)).toEqual(['group-recognisable']);
	});

	it('who all rate alike have no test, and that is said', () => {
		const result = run('stakeholder-groups', { x: [7, 7, 7, 7, 7], y: [7, 7, 7, 7, 7] });
		expect(result.test?.p).toBeNull();
		expect(codes(result)).toEqual(['all-tied']);
	});
});

describe('acceptability and priority', () => {
	it('counts a priority only of those who accept, and says when others gave one', () => {
		const result = run('acceptability-priority', { acceptable: [1, 1, 0, null], priority: [2, null, 3, 1] });
		expect(result.details).toMatchObject({ acceptable: 2, priorities: 1, priorityMedian: 2 });
		expect(result.warnings).toEqual([{ code: 'priority-without-acceptance', values: { panelists: 2 } }]);
	});

	it('has no priority when nobody accepts', () => {
		const result = run('acceptability-priority', { acceptable: [0, 0], priority: [null, null] });
		expect(result.details).toMatchObject({ priorityMedian: null, priorityMean: null });
		expect(codes(result)).toEqual(['no-priorities']);
	});

	it('refuses an acceptability that is neither yes nor no', () => {
		expect(outcome('acceptability-priority', { acceptable: [1, 2], priority: [1, 2] })).toMatchObject({
			refused: { code: 'off-scale' }
		});
	});
});
