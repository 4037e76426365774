import type { Input, Method } from '../../method.ts';
import { linearRegressionMethod } from '../../regression/methods/linear.ts';
import { logisticRegressionMethod } from '../../regression/methods/logistic.ts';
import { ordinalRegressionMethod } from '../../regression/methods/ordinal.ts';
import { confintGlm } from '../imitations/confint-glm.ts';
import { glm, glmConvergence } from '../imitations/glm.ts';
import { one, run, several, type ReferenceCase } from '../reference-case.ts';
import { na, type Shape } from '../shape.ts';

/** The fields of a case as predictors, under the names R gives them; `factor(g)` for categories. */
const on =
	(numbers: readonly string[], factors: readonly string[] = []) =>
	(input: Input): Input => ({
		...input,
		predictors: {
			...Object.fromEntries(numbers.map((name) => [name, input[name]])),
			...Object.fromEntries(factors.map((name) => [`factor(${name})`, input[name]]))
		},
		factors: factors.map((name) => `factor(${name})`)
	});

const linearTable = (numbers: readonly string[], factors?: readonly string[]): ReferenceCase =>
	one(
		linearRegressionMethod,
		{
			terms: 'details.coefficients.*.term',
			coef: na('details.coefficients.*.estimate'),
			se: 'details.coefficients.*.se',
			t: 'details.coefficients.*.statistic',
			p: 'details.coefficients.*.p',
			ci_lower: 'details.coefficients.*.lower',
			ci_upper: 'details.coefficients.*.upper',
			r_squared: 'effects.r-squared.value',
			adj_r_squared: 'effects.adjusted-r-squared.value',
			F: 'test.value',
			df1: 'test.df.0',
			df2: 'test.df.1',
			p_model: 'test.p',
			sigma: 'details.sigma',
			aic: 'details.aic',
			bic: 'details.bic'
		},
		on(numbers, factors)
	);

const linear = (shape: Shape, ...numbers: readonly string[]): ReferenceCase =>
	one(linearRegressionMethod, shape, on(numbers));

const onXAndG = on(['x'], ['g']);
const profiled = (input: Input): Input => ({ ...onXAndG(input), profile: 'profile' });

const logisticTable = (method: Method): ReferenceCase =>
	several(
		{ ours: run(method, profiled), r: run(confintGlm, onXAndG) },
		{
			terms: 'ours.details.coefficients.*.term',
			coef: na('ours.details.coefficients.*.estimate'),
			se: 'ours.details.coefficients.*.se',
			z: 'ours.details.coefficients.*.statistic',
			p: 'ours.details.coefficients.*.p',
			odds_ratio: 'ours.details.oddsRatios.*.estimate',
			ci_wald_lower: 'ours.details.coefficients.*.lower',
			ci_wald_upper: 'ours.details.coefficients.*.upper',
			ci_profile_lower: 'ours.details.profile.*.limits.0',
			ci_profile_upper: 'ours.details.profile.*.limits.1',
			r_printed_profile_lower: 'r.details.limits.*.0',
			r_printed_profile_upper: 'r.details.limits.*.1',
			deviance: 'ours.details.deviance',
			null_deviance: 'ours.details.nullDeviance',
			aic: 'ours.details.aic',
			lr_chisq: 'ours.test.value',
			lr_p: 'ours.test.p',
			mcfadden: 'ours.effects.mcfadden-r-squared.value',
			cox_snell: 'ours.effects.cox-snell-r-squared.value',
			nagelkerke: 'ours.effects.nagelkerke-r-squared.value'
		}
	);

export const regression: Readonly<Record<string, ReferenceCase>> = {
	'lm-factor': linearTable(['x1'], ['g']),
	'lm-simple': linearTable(['x1']),
	'lm-weighted': linearTable(['x1']),
	'lm-standardised': linear(
		{ beta_std: 'details.standardised', vif: 'details.vif', durbin_watson: 'details.durbinWatson' },
		'x1',
		'x2'
	),
	'lm-hc3': linear({ hc3: 'details.hc3', hc1: 'details.hc1' }, 'x1'),
	'lm-collinear': linear({ coef: na('details.coefficients.*.estimate'), rank: 'details.rank' }, 'a', 'b'),
	'lm-saturated': linear(
		{ coef: na('details.coefficients.*.estimate'), se: 'details.coefficients.*.se' },
		'x'
	),
	'lm-missing': linear({ coef: 'details.coefficients.*.estimate', n: 'n.used' }, 'x'),
	logit: logisticTable(logisticRegressionMethod),
	'logit-n80': logisticTable(glm),
	'logit-separation': one(
		glmConvergence,
		{ converged: 'details.converged', fitted_0_or_1: 'details.extreme' },
		on(['x'])
	),
	'logit-intercept': one(logisticRegressionMethod, {
		coef: 'details.coefficients.0.estimate',
		se: 'details.coefficients.0.se',
		p_hat: 'details.share'
	}),
	polr: one(
		ordinalRegressionMethod,
		{
			coef: 'details.coefficients.0.estimate',
			se: 'details.coefficients.0.se',
			thresholds: 'details.thresholds.*.estimate',
			deviance: 'details.deviance'
		},
		on(['x'])
	)
};
