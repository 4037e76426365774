import { describe, expect, it } from 'vitest';
import { group } from '#lib/core/stats/missing/index.ts';
import { scaleScores } from '#lib/core/stats/missing/scale-scores.ts';
import { codesOf, resultOf } from '../run-method.ts';

describe('missing answers', () => {
	it('patterns are listed with the most frequent first', () => {
		const { details } = resultOf(group, 'missing-patterns', {
			m: [
				[1, null],
				[2, null],
				[3, 4]
			]
		});
		expect(details).toMatchObject({
			perVariable: [0, 2],
			perCase: [1, 1, 0],
			complete: 1,
			patterns: [
				{ pattern: '01', cases: 2 },
				{ pattern: '00', cases: 1 }
			]
		});
	});

	it('exactly half of the items answered is enough, one fewer is not', () => {
		expect(scaleScores([[2, 4, null, null]])).toEqual([3]);
		expect(scaleScores([[2, null, null, null]])).toEqual([null]);
		expect(scaleScores([[2, 4, null, null]], 0.75)).toEqual([null]);
	});

	it('turning an item round twice gives it back', () => {
		const once = resultOf(group, 'reverse-score', { x: [1, 2, null, 5], min: 1, max: 5 }).details.scores;
		expect(once).toEqual([5, 4, null, 1]);
		expect(resultOf(group, 'reverse-score', { x: once, min: 1, max: 5 }).details.scores).toEqual([
			1,
			2,
			null,
			5
		]);
	});

	it('a point off the scale cannot be turned round', () => {
		expect(codesOf(group, 'reverse-score', { x: [1, 6], min: 1, max: 5 })).toEqual(['off-scale']);
	});

	it('a prorated sum says how many items it stands in for', () => {
		expect(resultOf(group, 'subscale-sum', { x: [3, null, 5] })).toMatchObject({
			estimate: { value: 12 },
			n: { used: 2, missing: 1 },
			warnings: [{ code: 'prorated', values: { missing: 1 } }]
		});
	});

	it('T scores of 1, 2, 3 are 40, 50 and 60', () => {
		expect(resultOf(group, 'standard-scores', { x: [1, 2, 3] }).details.t).toEqual([40, 50, 60]);
		expect(codesOf(group, 'standard-scores', { x: [2, 2, 2] })).toEqual(['no-spread']);
	});
});
