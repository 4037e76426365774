import { tinyP } from '../../tiny-p.ts';
import { definedP, estimateOf } from '../../outcome.ts';
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
		const limits = proportionInterval(x, n, confidence, 'clopper-pearson');
		// Under a proportion of 0 or 1 some counts cannot occur at all: no p then, rather than one too small for a double.
		const certain = p0 === 0 || p0 === 1;
		const chance = (side: Alternative): number => binomialTest(x, n, p0, side);
		const stated = (p: number): number | null => (certain && p === 0 ? null : definedP(p));
		const p = chance(alternative);
		return {
			method: 'binomial-test',
			estimate: estimateOf('proportion', x / n, { limits, level: confidence, method: 'clopper-pearson' }),
			test: {
				name: 'exact-binomial',
				statistic: 'x',
				value: x,
				p: stated(p),
				alternative,
				pMethod: 'exact'
			},
			effects: [],
			details: { pLess: stated(chance('less')), pGreater: stated(chance('greater')) },
			n: { used: n, missing: 0 },
			base: 'trials',
			warnings: certain && p === 0 ? [{ code: 'impossible-under-null' }] : tinyP(p),
			// R makes the interval one-sided with the test; ours keeps both ends.
			r:
				alternative === 'two-sided'
					? `binom.test(${x}, ${n}, ${p0}, conf.level = ${confidence})`
					: `binom.test(${x}, ${n}, ${p0}, alternative = "${alternative}")[c("statistic", "p.value")]; binom.test(${x}, ${n}, conf.level = ${confidence})[c("estimate", "conf.int")]`
		};
	}
});
