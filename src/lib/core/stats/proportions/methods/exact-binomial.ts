import { method } from '../../refuse.ts';
import { level, oneOf, probability } from '../../validate.ts';
import { binomialTest, type Alternative } from '../binomial-test.ts';
import { proportionInterval } from '../proportion-interval.ts';
import { successes } from './read-counts.ts';

const ALTERNATIVES = ['two-sided', 'less', 'greater'] as const satisfies readonly Alternative[];

/** Exact binomial test of a proportion, with the Clopper-Pearson interval. */
export const binomialTestMethod = method({
	name: 'binomial-test',
	input: {
		x: 'count of successes',
		n: 'count of trials',
		p0: 'the proportion under the null hypothesis, 0 to 1',
		alternative: 'two-sided (when absent), less, greater',
		level: 'confidence level, 0.95 when absent'
	},
	answers: ['prop-binom-test', 'prop-binom-test-asym'],
	run(input) {
		const { x, n } = successes(input, 'x', 'n');
		const p0 = probability(input, 'p0');
		const confidence = level(input);
		const alternative = oneOf(input, 'alternative', ALTERNATIVES);
		const [lower, upper] = proportionInterval(x, n, confidence, 'clopper-pearson');
		const p = binomialTest(x, n, p0, alternative);
		return {
			method: 'binomial-test',
			estimate: {
				name: 'proportion',
				value: x / n,
				interval: { lower, upper, level: confidence, method: 'clopper-pearson' }
			},
			test: {
				name: 'exact-binomial',
				statistic: 'x',
				value: x,
				p: p > 0 ? p : null,
				alternative,
				pMethod: 'exact'
			},
			effects: [],
			details: { pLess: binomialTest(x, n, p0, 'less'), pGreater: binomialTest(x, n, p0, 'greater') },
			n: { used: n, missing: 0 },
			base: 'trials',
			warnings: p > 0 ? [] : [{ code: 'impossible-under-null' }],
			r: `binom.test(${x}, ${n}, ${p0}, alternative = "${alternative.replace('-', '.')}")`
		};
	}
});
