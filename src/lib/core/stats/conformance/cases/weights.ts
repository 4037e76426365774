import { frequenciesMethod } from '../../descriptives/methods/frequencies.ts';
import type { Input } from '../../method.ts';
import { ipfMethod } from '../../weights/methods/ipf.ts';
import { rakeMethod } from '../../weights/methods/rake.ts';
import { raoScottMethod } from '../../weights/methods/rao-scott.ts';
import { spssFrequencyTMethod } from '../../weights/methods/spss-frequency-t.ts';
import { trimWeightsMethod } from '../../weights/methods/trim.ts';
import { weightedGroupsMethod } from '../../weights/methods/weighted-groups.ts';
import { weightedMeanMethod } from '../../weights/methods/weighted-mean.ts';
import { weightedProportionMethod } from '../../weights/methods/weighted-proportion.ts';
import { weightedQuantilesMethod } from '../../weights/methods/weighted-quantiles.ts';
import { weightedRankTestMethod } from '../../weights/methods/weighted-rank-test.ts';
import { weightedRegressionMethod } from '../../weights/methods/weighted-regression.ts';
import { evenRefused, one, run, several, type ReferenceCase, type Run } from '../reference-case.ts';
import { has, keyed, na } from '../shape.ts';

const TEST = { t: 'test.value', df: 'test.df', p: 'test.p' };
const MEAN = { mean: 'estimate.value', se: 'estimate.se' };

/** Margins of a case: field of categories to field of targets. */
const withMargins =
	(fields: Readonly<Record<string, string>>) =>
	(input: Input): Input => ({
		x: input['x'],
		margins: Object.fromEntries(
			Object.entries(fields).map(([values, targets]) => [
				values,
				{ values: input[values], targets: input[targets] }
			])
		)
	});

const quantiles = (rule: string, probabilities = [0.25, 0.5, 0.75]): Run =>
	run(weightedQuantilesMethod, { rule, probabilities });

const regression = (outcome: string, family: string): Run =>
	run(weightedRegressionMethod, (input) => ({
		y: input[outcome],
		w: input['w'],
		predictors: { g: input['g'] },
		factors: ['g'],
		family
	}));

const TOTALS = 'categories.*.total';

export const weights: Readonly<Record<string, ReferenceCase>> = {
	'w-mean': one(weightedMeanMethod, {
		...MEAN,
		ci95_normal: 'details.intervalNormal',
		ci95_t: ['estimate.interval.lower', 'estimate.interval.upper'],
		deff: 'effects.design-effect.value',
		deff_default_trap: na('details.deffWeightsAsPopulation'),
		deff_kish: 'effects.kish-design-effect.value',
		n_effective_kish: 'effects.kish-effective-n.value',
		sd_population: 'details.sd',
		sd_frequency_weights_spss: 'details.sdElsewhere.frequency',
		sd_unbiased_reliability: 'details.sdElsewhere.reliability',
		hmisc_wtd_var: 'details.varianceElsewhere.frequency',
		hmisc_normwt_var: 'details.varianceElsewhere.reliability'
	}),
	'w-proportion': one(weightedProportionMethod, {
		p: 'estimate.value',
		se: 'estimate.se',
		deff: 'effects.design-effect.value',
		ci_logit: ['estimate.interval.lower', 'estimate.interval.upper'],
		ci_beta_clopper: 'details.intervals.beta',
		ci_xlogit: 'details.intervals.logit',
		ci_asin: 'details.intervals.arcsine',
		ci_mean: 'details.intervals.wald',
		n_unweighted: 'n.used',
		count_weighted: 'details.weightedCount'
	}),
	'w-equal': one(weightedMeanMethod, { ...MEAN, se_classical: 'details.seUnweighted' }),
	'w-zero-weight': one(weightedMeanMethod, {
		mean: 'estimate.value',
		n_effective: 'effects.kish-effective-n.value'
	}),
	'w-missing': one(weightedMeanMethod, { mean: 'estimate.value', weight_used: 'details.weightUsed' }),
	'w-quantile': several(
		{
			ecdf: quantiles('ecdf'),
			count: quantiles('count'),
			normalised: quantiles('count-normalised'),
			interpolated: quantiles('interpolated', [0.5])
		},
		{
			survey_type_math: 'ecdf.details.quantiles',
			hmisc_type_quantile: 'count.details.quantiles',
			hmisc_normwt: 'normalised.details.quantiles',
			matrixStats_median: 'interpolated.details.quantiles'
		}
	),
	'w-crosstab': one(raoScottMethod, {
		weighted_counts: 'details.weightedCounts',
		F: 'test.value',
		ndf: 'test.df.0',
		ddf: 'test.df.1',
		p: 'test.p',
		pearson_rs: 'details.chiSquare',
		p_chisq: 'details.pFirstOrder'
	}),
	'w-crosstab-3x3': one(raoScottMethod, {
		F: 'test.value',
		ndf: 'test.df.0',
		ddf: 'test.df.1',
		p: 'test.p',
		weighted_percent_by_column: 'details.weightedPercentByColumn'
	}),
	'w-by-group': one(weightedGroupsMethod, {
		groups: 'details.groups.*.group',
		mean: 'details.groups.*.mean',
		se: 'details.groups.*.se',
		diff: 'estimate.value',
		...TEST
	}),
	'w-rank-test': one(weightedRankTestMethod, { ...TEST, diff: 'estimate.value' }),
	'rake-2margins': one(
		rakeMethod,
		{
			weights: 'details.weights',
			sum: 'details.sum',
			margin_g: `details.margins.g.${TOTALS}`,
			margin_a: `details.margins.a.${TOTALS}`,
			mean: 'estimate.value',
			se_raked: 'estimate.se',
			deff_kish: 'effects.kish-design-effect.value',
			n_effective: 'effects.kish-effective-n.value',
			min: 'details.smallest',
			max: 'details.largest'
		},
		withMargins({ g: 'G', a: 'A0' })
	),
	'rake-3margins': one(
		rakeMethod,
		{
			weights: 'details.weights',
			margin_g: `details.margins.g.${TOTALS}`,
			margin_a: `details.margins.a.${TOTALS}`,
			margin_r: `details.margins.r0.${TOTALS}`,
			mean: 'estimate.value',
			deff_kish: 'effects.kish-design-effect.value'
		},
		withMargins({ g: 'G', a: 'A0', r0: 'R0' })
	),
	'rake-ipf-matrix': one(
		ipfMethod,
		{
			table: 'details.table',
			iterations_to_1e13: 'details.iterations',
			odds_ratio_kept: 'details.localOddsRatios.0.0'
		},
		{ tolerance: 1e-13 }
	),
	'rake-zero-cell': one(
		ipfMethod,
		{ table: 'details.table', max_error: 'details.maxError' },
		{ tolerance: 1e-12 }
	),
	'rake-infeasible': evenRefused(
		{ after500: run(ipfMethod, { tolerance: 0, iterations: 500 }), usual: run(ipfMethod) },
		{ max_error_after_500: 'after500.refused.values.error', converges: has('usual.details') }
	),
	'rake-empty-category': evenRefused(
		{
			counted: run(frequenciesMethod, ({ g, G }) => ({
				x: g,
				levels: typeof G === 'object' && G !== null ? Object.keys(G) : G
			})),
			raked: run(rakeMethod, withMargins({ g: 'G' }))
		},
		{ count: 'counted.details.count', target: 'input.G', feasible: has('raked.details') }
	),
	poststrat: one(
		rakeMethod,
		{ weights_by_group: keyed('details.margins.g.categories', 'category', 'meanWeight'), ...MEAN },
		withMargins({ g: 'G' })
	),
	'w-trim': one(trimWeightsMethod, {
		trimmed: 'details.trimmed',
		rescaled: 'details.rescaled',
		deff_before: 'effects.kish-design-effect-before.value',
		deff_after: 'effects.kish-design-effect-after.value'
	}),
	'w-stratified': one(weightedMeanMethod, MEAN, ({ x, s, N }) => ({ x, strata: s, population: N })),
	'w-cluster': one(weightedMeanMethod, { ...MEAN, deff: 'effects.design-effect.value' }, ({ x, cl, w }) => ({
		x,
		clusters: cl,
		w
	})),
	'w-regression': several(
		{ linear: regression('x', 'linear'), logistic: regression('y', 'logistic') },
		{
			linear_coef: 'linear.details.coefficients.*.estimate',
			linear_se: 'linear.details.coefficients.*.se',
			linear_p: 'linear.details.coefficients.*.p',
			logit_coef: 'logistic.details.coefficients.*.estimate',
			logit_se: 'logistic.details.coefficients.*.se',
			logit_p: 'logistic.details.coefficients.*.p'
		}
	),
	'w-spss-frequency-trap': one(spssFrequencyTMethod, { n_f: 'details.n1', n_m: 'details.n2', ...TEST })
};
