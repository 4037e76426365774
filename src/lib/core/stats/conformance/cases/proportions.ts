import type { Input } from '../../method.ts';
import { binomialTestMethod } from '../../proportions/methods/exact-binomial.ts';
import { marginOfErrorMethod } from '../../proportions/methods/margin.ts';
import { multinomialIntervalsMethod } from '../../proportions/methods/multinomial.ts';
import { proportionMethod } from '../../proportions/methods/one-proportion.ts';
import { proportionTestMethod } from '../../proportions/methods/score-test.ts';
import { proportionTrendMethod } from '../../proportions/methods/trend.ts';
import { twoProportionsMethod } from '../../proportions/methods/two-proportions.ts';
import { positiveZ } from '../imitations/unsigned-z.ts';
import { one, run, several, type ReferenceCase } from '../reference-case.ts';
import { each } from '../shape.ts';

const LIMITS = ['estimate.interval.lower', 'estimate.interval.upper'];

const intervals = one(proportionMethod, {
	estimate: 'estimate.value',
	wald: 'details.intervals.wald',
	wilson: LIMITS,
	wilson_cc: 'details.intervals.wilson-corrected',
	clopper_pearson: 'details.intervals.clopper-pearson',
	agresti_coull: 'details.intervals.agresti-coull',
	jeffreys: 'details.intervals.jeffreys',
	arcsine: 'details.intervals.arcsine',
	clopper_pearson_binom_test: 'details.intervals.clopper-pearson',
	wilson_prop_test: 'details.intervals.wilson',
	wilson_cc_prop_test: 'details.intervals.wilson-corrected-as-prop-test'
});

const differences = one(
	twoProportionsMethod,
	{
		diff: 'estimate.value',
		newcombe_score: LIMITS,
		newcombe_score_cc: 'details.intervals.newcombe-corrected',
		wald: 'details.intervals.wald',
		agresti_caffo: 'details.intervals.agresti-caffo',
		miettinen_nurminen: 'details.intervals.miettinen-nurminen'
	},
	({ x1, n1, x2, n2 }: Input): Input => ({ x: [x1, x2], n: [n1, n2] })
);

const CATEGORY = ['proportion', 'lower', 'upper'];

export const proportions: Readonly<Record<string, ReferenceCase>> = {
	...Object.fromEntries(
		['0-of-10', '10-of-10', '1-of-1', '0-of-1', '3-of-10', '27-of-952', '476-of-952', '59-of-59']
			.concat(['41-of-59', '7-of-22', '1-of-20'])
			.map((counts) => [`prop-ci-${counts}`, intervals])
	),
	'prop-ci-wilson-99': several(
		{ w90: run(proportionMethod, { level: 0.9 }), w99: run(proportionMethod, { level: 0.99 }) },
		{ w90: LIMITS.map((end) => `w90.${end}`), w99: LIMITS.map((end) => `w99.${end}`) }
	),
	'prop-binom-test': one(binomialTestMethod, {
		p: 'test.p',
		p_greater: 'details.pGreater',
		p_less: 'details.pLess'
	}),
	'prop-binom-test-asym': one(binomialTestMethod, { p: 'test.p', estimate: 'estimate.value', ci95: LIMITS }),
	'prop-one-sample-z': several(
		{ ours: run(proportionTestMethod), unsigned: run(positiveZ(proportionTestMethod)) },
		{
			chisq_cc: 'ours.details.corrected.chiSquare',
			p_cc: 'ours.details.corrected.p',
			chisq: 'ours.test.value',
			p: 'ours.test.p',
			z: 'unsigned.details.z'
		}
	),
	'prop-two-sample': one(
		twoProportionsMethod,
		{
			p1: 'details.proportions.0',
			p2: 'details.proportions.1',
			diff: 'estimate.value',
			chisq_cc: 'details.corrected.chiSquare',
			p_cc: 'details.corrected.p',
			ci95_diff_cc: 'details.intervals.wald-corrected',
			chisq: 'test.value',
			p: 'test.p',
			ci95_diff_wald: LIMITS
		},
		{ interval: 'wald' }
	),
	'prop-diff-ci': differences,
	'prop-diff-ci-zero': differences,
	'prop-multinomial-ci': several(
		{
			sisonGlaz: run(multinomialIntervalsMethod),
			goodman: run(multinomialIntervalsMethod, { interval: 'goodman' }),
			wilson: run(multinomialIntervalsMethod, { interval: 'wilson' })
		},
		{
			sison_glaz: each('sisonGlaz.details.categories', CATEGORY),
			goodman: each('goodman.details.categories', CATEGORY),
			wilson_each: each('wilson.details.categories', CATEGORY)
		}
	),
	// The R call asks for the answers a margin of 3 points needs.
	'prop-margin-of-error': one(
		marginOfErrorMethod,
		{ moe: 'details.unbounded', moe_fpc: 'details.corrected', n_needed_moe_3pct: 'details.needed' },
		{ margin: 0.03 }
	),
	'prop-trend': several(
		{
			scored: run(proportionTrendMethod),
			// DescTools::CochranArmitageTest numbers the groups 1, 2, 3, … whatever the scores.
			numbered: run(proportionTrendMethod, { score: null })
		},
		{
			chisq: 'scored.test.value',
			df: 'scored.test.df',
			p: 'scored.test.p',
			z_cochran_armitage: 'numbered.details.z',
			p_cochran_armitage: 'numbered.test.p'
		}
	)
};
