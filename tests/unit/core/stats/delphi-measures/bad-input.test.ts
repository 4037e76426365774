import { describe, expect, it } from 'vitest';
import { group } from '#lib/core/stats/delphi-measures/index.ts';
import type { Input, Outcome } from '#lib/core/stats/index.ts';

function run(name: string, input: Input): Outcome {
	const outcome = group.methods.find((method) => method.name === name)?.run(input);
	if (outcome === undefined) throw new Error(`${name} is not registered`);
	return outcome;
}

describe('Delphi measures given what they cannot use', () => {
	it.each<[string, string, Input, string]>([
		['no ratings', 'rand-ucla', { x: [] }, 'empty'],
		['only missing ratings', 'rand-ucla', { x: [null, null] }, 'empty'],
		['a missing code left among the ratings', 'rand-ucla', { x: [7, 8, 99] }, 'off-scale'],
		['NaN', 'rand-ucla', { x: [7, NaN] }, 'not-finite'],
		['words', 'rand-ucla', { x: ['seven'] }, 'not-a-number'],
		['a percentile type that is not offered', 'rand-ucla', { x: [7], percentiles: '9' }, 'not-an-option'],
		['percentiles in the wrong order', 'ipras', { p30: [7], p70: [3] }, 'not-percentiles'],
		['percentiles of different length', 'ipras', { p30: [1, 2], p70: [3] }, 'lengths-differ'],
		['a missing percentile', 'ipras', { p30: [1, null], p70: [3, 4] }, 'missing-value'],
		['a negative panel', 'rand-panel-thresholds', { panel: [-9] }, 'negative-count'],
		['more votes than voters', 'consensus-threshold', { k: 60, n: 59 }, 'more-successes-than-trials'],
		['nobody', 'consensus-threshold', { k: 0, n: 0 }, 'empty'],
		['a threshold of 70', 'consensus-threshold', { k: 1, n: 2, threshold: 70 }, 'not-a-probability'],
		['a threshold above 100 %', 'consensus-share', { x: [4], threshold: 170 }, 'not-a-percent'],
		['a range the wrong way round', 'consensus-share', { x: [4], range: [5, 4] }, 'not-a-range'],
		[
			'items of different length',
			'apmo',
			{ agree: [1, 2], disagree: [1], neutral: [0, 0] },
			'lengths-differ'
		],
		['one scale point', 'tastle-wierman', { counts: [5] }, 'too-few-categories'],
		['negative counts', 'ordinal-dispersion', { counts: [5, -1] }, 'negative-count'],
		['rows of different length', 'content-validity', { ratings: [[4, 4], [4]] }, 'rows-differ'],
		[
			'no full ranking',
			'panel-ranking',
			{
				m: [
					[1, null],
					[null, 1]
				]
			},
			'no-complete-rows'
		],
		['an own answer off the scale', 'panelist-feedback', { x: [5, 6], own: 12 }, 'off-scale'],
		['no own answer', 'panelist-feedback', { x: [5, 6] }, 'not-a-number']
	])('%s: %s refuses', (_, name, input, code) => {
		expect(run(name, input)).toMatchObject({ refused: { code } });
	});

	it.each<[string, string, Input, string]>([
		['nobody gave an opinion', 'apmo', { agree: [0], disagree: [0], neutral: [0] }, 'no-answers'],
		[
			'an item nobody judged',
			'content-validity',
			{
				ratings: [
					[4, 4, 4],
					[null, null, null]
				]
			},
			'items-without-answers'
		],
		['two experts', 'content-validity', { ratings: [[4, 3]] }, 'few-experts'],
		['one panelist', 'panel-ranking', { m: [[1, 2, 3]] }, 'too-few-to-compare'],
		[
			'a rank given twice',
			'panel-ranking',
			{
				m: [
					[1, 1, 3],
					[1, 2, 3]
				]
			},
			'not-full-rankings'
		]
	])('%s: %s says so', (_, name, input, code) => {
		const outcome = run(name, input);
		expect('warnings' in outcome && outcome.warnings.map((warning) => warning.code)).toContain(code);
		expect(JSON.stringify(outcome, (_key, value) => (Number.isNaN(value) ? 'NaN' : value))).not.toContain(
			'NaN"'
		);
	});
});
