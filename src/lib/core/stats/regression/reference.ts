import { pickNumbers } from '../cases.ts';
import type { Input, Mapping } from '../method.ts';
import { answer, orNaN } from '../outcome.ts';
import type { Result } from '../result.ts';
import { column } from '../validate.ts';
import { logisticRegression } from './logistic.ts';
import { linearRegressionMethod } from './methods/linear.ts';
import { logisticRegressionMethod } from './methods/logistic.ts';
import { ordinalRegressionMethod } from './methods/ordinal.ts';
import { readModel } from './read-model.ts';

type Line = Record<string, number | string | null>;

const lines = (result: Result, name = 'coefficients') => result.details[name] as Line[];
const effect = (result: Result, name: string) => orNaN(result.effects.find((e) => e.name === name)?.value);
const df = (result: Result, i: number) => orNaN((result.test?.df as readonly number[] | undefined)?.[i]);

/** The columns of a case as predictors under the names R gives them; `factor(g)` for words. */
function predictors(
	input: Input,
	numbers: Record<string, string>,
	factors: Record<string, string> = {}
): Input {
	const fields = { ...numbers, ...factors };
	return {
		...input,
		predictors: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, input[field]])),
		factors: Object.keys(factors)
	};
}

/** A column of the coefficient table; where an estimate has no standard error R prints NaN, where it is aliased NA. */
function columnOf(result: Result, field: string): (number | null)[] {
	return lines(result).map((line) => (line['estimate'] === null ? null : orNaN(line[field])));
}

const linearTable = (input: Input): unknown =>
	answer(linearRegressionMethod, input, (result) => ({
		terms: lines(result).map((line) => line['term']),
		coef: columnOf(result, 'estimate'),
		se: columnOf(result, 'se'),
		t: columnOf(result, 'statistic'),
		p: columnOf(result, 'p'),
		ci_lower: columnOf(result, 'lower'),
		ci_upper: columnOf(result, 'upper'),
		r_squared: effect(result, 'r-squared'),
		adj_r_squared: effect(result, 'adjusted-r-squared'),
		F: orNaN(result.test?.value),
		df1: df(result, 0),
		df2: df(result, 1),
		p_model: orNaN(result.test?.p),
		sigma: orNaN(result.details['sigma']),
		aic: orNaN(result.details['aic']),
		bic: orNaN(result.details['bic'])
	}));

const simple = (input: Input) => predictors(input, { x: 'x' });

function limits(input: Input, profile: string, name: string): Record<string, unknown> {
	const outcome = logisticRegressionMethod.run({ ...input, profile });
	const lines = 'refused' in outcome ? null : outcome.details['profile'];
	const found = (lines ?? []) as { limits: (number | null)[] }[];
	return {
		[`${name}_lower`]: found.map((line) => orNaN(line.limits[0])),
		[`${name}_upper`]: found.map((line) => orNaN(line.limits[1]))
	};
}

const logisticTable = (given: Input, convergence: string): unknown => {
	const input = { ...predictors(given, { x: 'x' }, { 'factor(g)': 'g' }), convergence };
	return answer(logisticRegressionMethod, input, (result) => ({
		terms: lines(result).map((line) => line['term']),
		coef: columnOf(result, 'estimate'),
		se: columnOf(result, 'se'),
		z: columnOf(result, 'statistic'),
		p: columnOf(result, 'p'),
		odds_ratio: lines(result, 'oddsRatios').map((line) => line['estimate']),
		ci_wald_lower: columnOf(result, 'lower'),
		ci_wald_upper: columnOf(result, 'upper'),
		...limits(input, 'profile', 'ci_profile'),
		...limits(input, 'profile-spline', 'r_printed_profile'),
		deviance: result.details['deviance'],
		null_deviance: result.details['nullDeviance'],
		aic: result.details['aic'],
		lr_chisq: orNaN(result.test?.value),
		lr_p: orNaN(result.test?.p),
		mcfadden: effect(result, 'mcfadden-r-squared'),
		cox_snell: effect(result, 'cox-snell-r-squared'),
		nagelkerke: effect(result, 'nagelkerke-r-squared')
	}));
};

/** Reference case id to its answer, under the case's own field names. */
export const reference: Readonly<Record<string, Mapping>> = {
	'lm-factor': (input) => linearTable(predictors(input, { x1: 'x1' }, { 'factor(g)': 'g' })),
	'lm-simple': (input) => linearTable(predictors(input, { x1: 'x1' })),
	'lm-weighted': (input) => linearTable(predictors(input, { x1: 'x1' })),
	'lm-standardised': (input) =>
		answer(linearRegressionMethod, predictors(input, { x1: 'x1', x2: 'x2' }), (result) => ({
			beta_std: result.details['standardised'],
			vif: result.details['vif'],
			durbin_watson: orNaN(result.details['durbinWatson'])
		})),
	'lm-hc3': (input) =>
		answer(linearRegressionMethod, predictors(input, { x1: 'x1' }), (result) => ({
			hc3: result.details['hc3'],
			hc1: result.details['hc1']
		})),
	'lm-collinear': (input) =>
		answer(linearRegressionMethod, predictors(input, { a: 'a', b: 'b' }), (result) => ({
			coef: columnOf(result, 'estimate'),
			rank: result.details['rank']
		})),
	'lm-saturated': (input) =>
		answer(linearRegressionMethod, simple(input), (result) => ({
			coef: columnOf(result, 'estimate'),
			se: columnOf(result, 'se')
		})),
	'lm-missing': (input) =>
		answer(linearRegressionMethod, simple(input), (result) => ({
			coef: columnOf(result, 'estimate'),
			n: result.n.used
		})),
	logit: (input) => logisticTable(input, 'tight'),
	'logit-n80': (input) => logisticTable(input, 'r-default'),
	// The method refuses separated data, as the note asks; what R says on the way is read off the fit itself.
	'logit-separation': (input) => {
		const y = column(input, 'y');
		const { design, complete } = readModel(simple(input), [y]);
		const fit = logisticRegression(design.columns, pickNumbers(y, complete), {
			epsilon: 1e-8,
			maxIterations: 25
		});
		return { converged: fit.converged, fitted_0_or_1: fit.extreme };
	},
	'logit-intercept': (input) =>
		answer(logisticRegressionMethod, input, (result) => {
			const coef = orNaN(lines(result)[0]?.['estimate']);
			return { coef, se: orNaN(lines(result)[0]?.['se']), p_hat: 1 / (1 + Math.exp(-coef)) };
		}),
	polr: (input) =>
		answer(ordinalRegressionMethod, simple(input), (result) => ({
			coef: orNaN(lines(result)[0]?.['estimate']),
			se: orNaN(lines(result)[0]?.['se']),
			thresholds: lines(result, 'thresholds').map((line) => line['estimate']),
			deviance: result.details['deviance']
		}))
};
