import { definedP, estimateOf } from '../../outcome.ts';
import { method, refuse } from '../../refuse.ts';
import type { Test, Warning } from '../../result.ts';
import { level, probability } from '../../validate.ts';
import { proportionInterval } from '../proportion-interval.ts';
import { proportionScoreTest, type ScoreTest } from '../proportion-score-test.ts';
import { successes } from './read-counts.ts';

/** The chi-square without correction as the test of a result: R's default corrects, jamovi and SPSS show it first. */
export function chiSquareTest({ chiSquare, p }: Pick<ScoreTest, 'chiSquare' | 'p'>): Test {
	return {
		name: 'pearson-chi-square',
		statistic: 'chi-square',
		value: chiSquare,
		df: 1,
		p: definedP(p),
		alternative: 'two-sided',
		pMethod: 'chi-square-approximation'
	};
}

/** R's warning that the approximation may be poor. */
export function leastExpectedWarning({ leastExpected }: ScoreTest): Warning[] {
	return leastExpected < 5 ? [{ code: 'low-expected-counts', values: { least: leastExpected } }] : [];
}

/** One proportion against a fixed one by the chi-square (squared z) test, with and without Yates's correction. */
export const proportionTestMethod = method({
	name: 'proportion-test',
	input: {
		x: 'count of successes',
		n: 'count of trials',
		p0: 'the proportion under the null hypothesis, strictly between 0 and 1',
		level: 'confidence level, 0.95 when absent'
	},
	answers: ['prop-one-sample-z'],
	run(input) {
		const { x, n } = successes(input, 'x', 'n');
		const p0 = probability(input, 'p0');
		if (p0 === 0 || p0 === 1) refuse('not-a-probability', { field: 'p0' });
		const confidence = level(input);
		const limits = proportionInterval(x, n, confidence);
		const found = proportionScoreTest(x, n, p0);
		return {
			method: 'proportion-test',
			estimate: estimateOf('proportion', x / n, { limits, level: confidence, method: 'wilson' }),
			test: chiSquareTest(found),
			effects: [],
			details: { ...found, z: Math.sign(x / n - p0) * Math.sqrt(found.chiSquare) },
			n: { used: n, missing: 0 },
			base: 'trials',
			warnings: leastExpectedWarning(found),
			r: `prop.test(${x}, ${n}, ${p0}, conf.level = ${confidence}, correct = FALSE)`
		};
	}
});
