import { estimateOf } from '../../outcome.ts';
import { method } from '../../refuse.ts';
import { level, oneOf } from '../../validate.ts';
import { PROPORTION_INTERVALS, proportionInterval } from '../proportion-interval.ts';
import { rProportion } from '../r-intervals.ts';
import { successes } from './read-counts.ts';

/** A proportion with its interval, Wilson's unless another is named; every interval stands in the details. */
export const proportionMethod = method({
	name: 'proportion',
	input: {
		x: 'count of successes',
		n: 'count of trials',
		level: 'confidence level, 0.95 when absent',
		interval: `${PROPORTION_INTERVALS.join(', ')}; wilson when absent`
	},
	answers: [
		'prop-ci-0-of-10',
		'prop-ci-10-of-10',
		'prop-ci-1-of-1',
		'prop-ci-0-of-1',
		'prop-ci-3-of-10',
		'prop-ci-27-of-952',
		'prop-ci-476-of-952',
		'prop-ci-59-of-59',
		'prop-ci-41-of-59',
		'prop-ci-7-of-22',
		'prop-ci-1-of-20',
		'prop-ci-wilson-99'
	],
	run(input) {
		const { x, n } = successes(input, 'x', 'n');
		const confidence = level(input);
		const kind = oneOf(input, 'interval', PROPORTION_INTERVALS);
		const limits = proportionInterval(x, n, confidence, kind);
		return {
			method: 'proportion',
			estimate: estimateOf('proportion', x / n, { limits, level: confidence, method: kind }),
			effects: [],
			details: {
				intervals: Object.fromEntries(
					PROPORTION_INTERVALS.map((name) => [name, proportionInterval(x, n, confidence, name)])
				)
			},
			n: { used: n, missing: 0 },
			base: 'trials',
			warnings: n === 1 ? [{ code: 'one-value' }] : [],
			r: rProportion(x, n, kind, confidence)
		};
	}
});
