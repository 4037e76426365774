import { chiSquareMethod } from '../../crosstab/methods/chi-square.ts';
import { cohenHMethod } from '../../crosstab/methods/cohen-h.ts';
import { columnProportionsMethod } from '../../crosstab/methods/column-proportions.ts';
import { fisherMethod } from '../../crosstab/methods/fisher.ts';
import { gTestMethod } from '../../crosstab/methods/g-test.ts';
import { goodnessOfFitMethod } from '../../crosstab/methods/goodness-of-fit.ts';
import { linearByLinearMethod } from '../../crosstab/methods/linear-by-linear.ts';
import { mantelHaenszelMethod } from '../../crosstab/methods/mantel-haenszel.ts';
import { multiResponseMethod } from '../../crosstab/methods/multi-response.ts';
import { ordinalAssociationMethod } from '../../crosstab/methods/ordinal-association.ts';
import { twoByTwoMethod } from '../../crosstab/methods/two-by-two.ts';
import { chisqTestWithEmpty } from '../imitations/chisq-test-with-empty.ts';
import { coinLinearByLinear } from '../imitations/coin-linear-by-linear.ts';
import { descToolsAssociation } from '../imitations/desctools-association.ts';
import { descToolsRelRisk } from '../imitations/desctools-rel-risk.ts';
import { one, run, several, type ReferenceCase } from '../reference-case.ts';
import { keyed, triangle, unbounded, type Shape } from '../shape.ts';

const YATES = { correction: 'yates' };
const TEST = { chisq: 'test.value', df: 'test.df', p: 'test.p' };
const LIMITS = ['estimate.interval.lower', 'estimate.interval.upper'];

/** The value and limits of an estimate. */
const three = (estimate: string): Shape => [
	`${estimate}.value`,
	`${estimate}.interval.lower`,
	`${estimate}.interval.upper`
];

const full = one(chiSquareMethod, {
	...TEST,
	expected: 'details.expected',
	residuals_pearson: 'details.residuals',
	residuals_adjusted: 'details.adjustedResiduals',
	cells_expected_below_5: 'details.cellsExpectedBelow5',
	percent_cells_below_5: 'details.percentCellsBelow5',
	min_expected: 'details.minExpected'
});

const plainAndYates = (shape: { readonly [field: string]: Shape }): ReferenceCase =>
	several(
		{ plain: run(chiSquareMethod), yates: run(chiSquareMethod, YATES) },
		{ chisq: 'plain.test.value', df: 'plain.test.df', p: 'plain.test.p', p_yates: 'yates.test.p', ...shape }
	);

const fisherTwo = one(fisherMethod, {
	p: 'test.p',
	odds_ratio_conditional_mle: unbounded('estimate.value'),
	ci95: ['details.limits.0', unbounded('details.limits.1')],
	p_less: 'details.p.less',
	p_greater: 'details.p.greater'
});

/** R computes exactly or stops: it simulates only when asked to. */
const fisherAny = one(fisherMethod, { p: 'test.p' }, { effort: 'exact' });

const cramer = one(chiSquareMethod, {
	chisq: 'test.value',
	cramers_v: 'effects.cramers-v.value',
	cramers_v_bias_corrected: 'effects.cramers-v-bias-corrected.value',
	contingency_coefficient: 'effects.contingency-coefficient.value',
	tschuprow_t: 'effects.tschuprow-t.value',
	// The phi of the case has no sign: it is Cohen's w.
	phi: 'effects.cohen-w.value',
	cohen_w: 'effects.cohen-w.value'
});

const CRAMER_LIMITS = ['effects.cramers-v.interval.lower', 'effects.cramers-v.interval.upper'];

export const crosstab: Readonly<Record<string, ReferenceCase>> = {
	'chisq-2x2': plainAndYates({ chisq_yates: 'yates.test.value' }),
	'chisq-2x2-full': full,
	'chisq-rxc': full,
	'chisq-low-expected': full,
	'chisq-yates-small-diff': one(chiSquareMethod, { chisq_yates: 'test.value', p_yates: 'test.p' }, YATES),
	'chisq-zero-column': one(chisqTestWithEmpty, TEST, YATES),
	'chisq-zero-column-dropped': one(chiSquareMethod, TEST),
	'chisq-zero-cell': plainAndYates({ min_expected: 'plain.details.minExpected' }),
	'chisq-gof-equal': one(goodnessOfFitMethod, TEST),
	'chisq-gof-given': one(goodnessOfFitMethod, {
		...TEST,
		expected: 'details.expected',
		residuals: 'details.residuals'
	}),
	'chisq-large-n': plainAndYates({}),
	gtest: several(
		{ plain: run(gTestMethod), williams: run(gTestMethod, { correction: 'williams' }) },
		{
			G: 'plain.test.value',
			df: 'plain.test.df',
			p: 'plain.test.p',
			G_williams: 'williams.test.value',
			p_williams: 'williams.test.p'
		}
	),
	'gtest-zero-cell': one(gTestMethod, { G: 'test.value', df: 'test.df', p: 'test.p' }),
	'fisher-2x2': fisherTwo,
	'fisher-2x2-tea': fisherTwo,
	'fisher-2x2-zero-cell': fisherTwo,
	'fisher-2x2-large': fisherTwo,
	'fisher-2x2-midp': one(fisherMethod, {
		p_midp_central: 'details.p.midCentral',
		p_midp_minlike_by_hand: 'details.p.midTwoSided',
		p_central: 'details.p.central'
	}),
	'fisher-rxc': fisherAny,
	'fisher-2x4': fisherAny,
	'fisher-job': fisherAny,
	'fisher-rxc-too-large': fisherAny,
	'cramer-3x4': cramer,
	'cramer-independent': cramer,
	'cramer-3x4-ci': one(chiSquareMethod, {
		V: 'effects.cramers-v.value',
		ci95_desctools: CRAMER_LIMITS,
		ci95_effectsize: CRAMER_LIMITS,
		ci95_precise: { sqrt_ncp: CRAMER_LIMITS, sqrt_ncp_plus_df: 'details.cramersVPlusDf' }
	}),
	'phi-signed': several(
		{ signed: run(twoByTwoMethod), table: run(chiSquareMethod) },
		{
			phi: 'signed.effects.phi.value',
			yule_q: 'signed.effects.yule-q.value',
			yule_y: 'signed.effects.yule-y.value',
			cramers_v: 'table.effects.cramers-v.value'
		}
	),
	'ordinal-association': several(
		{ ours: run(ordinalAssociationMethod), descTools: run(descToolsAssociation) },
		{
			gamma: three('ours.estimate'),
			tau_b: ['ours.effects.tau-b.value', 'descTools.details.tauB.0', 'descTools.details.tauB.1'],
			tau_c: three('ours.effects.tau-c'),
			somers_d_column_given_row: three('ours.effects.somers-d-column-given-row'),
			somers_d_row_given_column: [
				'ours.effects.somers-d-row-given-column.value',
				'descTools.details.somersRow.0',
				'descTools.details.somersRow.1'
			],
			lambda_sym: 'ours.effects.lambda-symmetric.value',
			uncertainty_sym: 'descTools.details.uncertainty'
		}
	),
	'linear-by-linear': several(
		{ ours: run(linearByLinearMethod), coin: run(coinLinearByLinear) },
		{
			chisq: 'ours.test.value',
			df: 'ours.test.df',
			p: 'ours.test.p',
			pearson_r: 'ours.effects.pearson-r.value',
			coin_z: 'coin.details.z'
		}
	),
	'or-rr-2x2': several(
		{ ours: run(twoByTwoMethod), descTools: run(descToolsRelRisk) },
		{
			odds_ratio: 'ours.estimate.value',
			or_ci95_wald: LIMITS.map((end) => `ours.${end}`),
			log_or: 'ours.details.logOddsRatio.value',
			se_log_or: 'ours.details.logOddsRatio.se',
			relative_risk: 'ours.effects.relative-risk.value',
			rr_ci95_wald_log: [
				'ours.effects.relative-risk.interval.lower',
				'ours.effects.relative-risk.interval.upper'
			],
			se_log_rr: 'ours.details.logRelativeRisk.se',
			rr_desctools: ['descTools.details.value', 'descTools.details.lower', 'descTools.details.upper'],
			rr_score: three('ours.details.relativeRiskScore'),
			risk_difference: 'ours.effects.risk-difference.value',
			or_epitools: three('ours.estimate'),
			nnt: 'ours.effects.number-needed-to-treat.value'
		}
	),
	'or-zero-cell': one(twoByTwoMethod, {
		or_raw: unbounded('details.oddsRatioAsCounted'),
		or_haldane: 'details.oddsRatioHalfAdded.value',
		ci95_haldane: ['details.oddsRatioHalfAdded.interval.lower', 'details.oddsRatioHalfAdded.interval.upper']
	}),
	'mantel-haenszel': several(
		{ corrected: run(mantelHaenszelMethod), plain: run(mantelHaenszelMethod, { correction: 'none' }) },
		{
			or_mh: 'corrected.estimate.value',
			ci95: LIMITS.map((end) => `corrected.${end}`),
			chisq_cc: 'corrected.test.value',
			p_cc: 'corrected.test.p',
			chisq: 'plain.test.value',
			p: 'plain.test.p',
			breslow_day: 'corrected.details.breslowDay.p'
		}
	),
	'column-proportions': one(
		columnProportionsMethod,
		keyed('details.pairs', 'pair', { z: 'z', p: 'p', p_bonferroni: 'pAdjusted' })
	),
	'pairwise-prop': one(columnProportionsMethod, triangle('details.pairs', 'details.groups', 'pAdjusted'), {
		...YATES,
		adjust: 'holm'
	}),
	'cohen-h': one(cohenHMethod, 'estimate.value'),
	'multiresponse-by-group': one(multiResponseMethod, {
		percent_f: 'details.options.*.percent.0',
		percent_m: 'details.options.*.percent.1',
		p_fisher: 'details.options.*.p',
		p_holm: 'details.options.*.pHolm'
	}),
	'chisq-1xk': one(chiSquareMethod, TEST),
	'chisq-2x2-all-in-one-cell': one(chisqTestWithEmpty, { chisq: 'test.value', p: 'test.p' })
};
