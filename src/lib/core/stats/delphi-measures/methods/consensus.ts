import { rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { column, count, probability } from '../../validate.ts';
import { meetsThreshold } from '../meets-threshold.ts';
import { percent, range, ratings, rWithin, within } from '../ratings.ts';
import { votesNeeded } from '../votes-needed.ts';

export const consensusThresholdMethod = method({
	name: 'consensus-threshold',
	input: {
		k: 'answers on the agreeing side',
		n: 'answers in all',
		threshold: 'optional: share that makes consensus, 0 to 1; 0.7'
	},
	answers: ['delphi-threshold-rounding', 'delphi-consensus-any-single-rating-flips'],
	run(input): Result {
		const k = count(input, 'k');
		const n = count(input, 'n');
		if (k > n) refuse('more-successes-than-trials', { successes: k, trials: n });
		if (n === 0) refuse('empty', { field: 'n' });
		const threshold = input.threshold === undefined ? 0.7 : probability(input, 'threshold');
		const needed = votesNeeded(n, 100 * threshold);
		return {
			method: 'consensus-threshold',
			estimate: { name: 'percent-agreement', value: (100 * k) / n },
			effects: [],
			details: { consensus: meetsThreshold(k, n, 100 * threshold), needed, margin: k - needed },
			n: { used: n, missing: 0 },
			base: 'answers',
			warnings: [],
			r: `c(estimate = 100 * ${k} / ${n}, consensus = ${k} >= ${threshold} * ${n} - 1e-9, needed = ceiling(${threshold} * ${n} - 1e-9), margin = ${k} - ceiling(${threshold} * ${n} - 1e-9))`
		};
	}
});

export const consensusShareMethod = method({
	name: 'consensus-share',
	input: {
		x: 'ratings of one item, null for a panelist who did not answer',
		range: 'optional: first and last scale point that count as agreement, [4, 5]',
		threshold: 'optional: per cent that makes consensus, 75'
	},
	answers: ['delphi-consensus-small-n'],
	run(input): Result {
		const given = column(input, 'x');
		const values = given.filter((value) => value !== null);
		if (values.length === 0) refuse('empty', { field: 'x', missing: given.length });
		const agree = range(input, 'range', [4, 5]);
		const threshold = percent(input, 'threshold', 75);
		const k = within(values, agree);
		const base = (total: number) => ({
			percent: (100 * k) / total,
			consensus: meetsThreshold(k, total, threshold),
			needed: votesNeeded(total, threshold)
		});
		const byAnswers = base(values.length);
		const byPanel = base(given.length);
		const flips = byAnswers.consensus !== byPanel.consensus;
		return {
			method: 'consensus-share',
			estimate: { name: 'percent-agreement', value: byAnswers.percent },
			effects: [],
			details: { k, answers: byAnswers, panel: byPanel },
			n: { used: values.length, missing: given.length - values.length },
			base: 'answers',
			warnings: flips
				? [{ code: 'consensus-depends-on-base', values: { answers: values.length, panel: given.length } }]
				: [],
			r: `x <- ${rVector(given, 'x')}; a <- ${rWithin('x', agree)}; c(estimate = 100 * mean(a, na.rm = TRUE), panel.percent = 100 * sum(a, na.rm = TRUE) / length(x), answers.consensus = 100 * mean(a, na.rm = TRUE) >= ${threshold} - 1e-9, panel.consensus = 100 * sum(a, na.rm = TRUE) / length(x) >= ${threshold} - 1e-9)`
		};
	}
});

export const consensusTwoSidedMethod = method({
	name: 'consensus-two-sided',
	input: {
		x: 'ratings of one item on a 1 to 9 scale, null for missing',
		high: 'optional: first and last point of the critical end, [7, 9]',
		low: 'optional: first and last point of the unimportant end, [1, 3]',
		majority: 'optional: per cent needed at one end, 70',
		minority: 'optional: per cent the other end must stay under, 15'
	},
	answers: ['delphi-comet-core'],
	run(input): Result {
		const { values, missing } = ratings(input, 'x', 1, 9);
		const n = values.length;
		const [top, bottom] = [range(input, 'high', [7, 9]), range(input, 'low', [1, 3])];
		const [high, low] = [within(values, top), within(values, bottom)];
		const majority = percent(input, 'majority', 70);
		const minority = percent(input, 'minority', 15);
		const passes = (most: number, least: number) =>
			meetsThreshold(most, n, majority) && !meetsThreshold(least, n, minority);
		return {
			method: 'consensus-two-sided',
			estimate: { name: 'percent-high', value: (100 * high) / n },
			effects: [],
			details: { high, low, percentLow: (100 * low) / n, in: passes(high, low), out: passes(low, high) },
			n: { used: n, missing },
			base: 'answers',
			warnings: [],
			r: `x <- ${rVector(values, 'x')}; h <- 100 * mean(${rWithin('x', top)}); l <- 100 * mean(${rWithin('x', bottom)}); c(estimate = h, percentLow = l, \`in\` = h >= ${majority} - 1e-9 & l < ${minority} - 1e-9, out = l >= ${majority} - 1e-9 & h < ${minority} - 1e-9)`
		};
	}
});
