import { estimateOf } from '../../outcome.ts';
import { defined } from '../../defined.ts';
import { rLines } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import { level, oneOf } from '../../validate.ts';
import { DIFFERENCE_INTERVALS, differenceInterval } from '../difference-interval.ts';
import { rDifference } from '../r-intervals.ts';
import { twoProportionsTest } from '../proportion-score-test.ts';
import { chiSquareTest, leastExpectedWarning } from './score-test.ts';
import { groupedSuccesses } from './read-counts.ts';

/** Two independent proportions: their difference with its interval, and the chi-square test of no difference. */
export const twoProportionsMethod = method({
	name: 'two-proportions',
	input: {
		x: 'two counts of successes',
		n: 'two counts of trials',
		level: 'confidence level, 0.95 when absent',
		interval: `${DIFFERENCE_INTERVALS.join(', ')}; newcombe when absent`
	},
	answers: ['prop-two-sample', 'prop-diff-ci', 'prop-diff-ci-zero'],
	run(input) {
		const {
			x: [x1, x2, ...more],
			n: [n1, n2]
		} = groupedSuccesses(input);
		if (x1 === undefined || x2 === undefined || n1 === undefined || n2 === undefined || more.length > 0) {
			refuse('not-two-groups', { groups: x2 === undefined ? 1 : 2 + more.length });
		}
		const groups = { x1, n1, x2, n2 };
		const confidence = level(input);
		const kind = oneOf(input, 'interval', DIFFERENCE_INTERVALS);
		const limits = differenceInterval(groups, confidence, kind);
		const found = twoProportionsTest(x1, n1, x2, n2);
		const varies = Number.isFinite(found.chiSquare);
		const { chiSquare, p, corrected } = found;
		return {
			method: 'two-proportions',
			estimate: estimateOf('difference', x1 / n1 - x2 / n2, { limits, level: confidence, method: kind }),
			...(varies && { test: chiSquareTest(found) }),
			effects: [],
			details: {
				proportions: [x1 / n1, x2 / n2],
				chiSquare: defined(chiSquare),
				p: defined(p),
				corrected: { chiSquare: defined(corrected.chiSquare), p: defined(corrected.p) },
				intervals: Object.fromEntries(
					DIFFERENCE_INTERVALS.map((name) => [name, differenceInterval(groups, confidence, name)])
				)
			},
			n: { used: n1 + n2, missing: 0 },
			base: 'trials',
			warnings: varies ? leastExpectedWarning(found) : [{ code: 'all-equal' }],
			r: rLines(
				varies
					? `prop.test(c(${x1}, ${x2}), c(${n1}, ${n2}), correct = FALSE)[c("statistic", "parameter", "p.value")]`
					: '',
				rDifference([x1, x2], [n1, n2], kind, confidence)
			)
		};
	}
});
