import { labels, levelsOf } from '../cases.ts';
import type { Input, Mapping } from '../method.ts';
import { answer, limitsOf, orNaN } from '../outcome.ts';
import { refuse } from '../refuse.ts';
import type { Outcome, Result } from '../result.ts';
import { column } from '../validate.ts';
import { ipf } from './ipf.ts';
import { ipfMethod, readSeed } from './methods/ipf.ts';
import { rakeMethod } from './methods/rake.ts';
import { raoScottMethod } from './methods/rao-scott.ts';
import { spssFrequencyTMethod } from './methods/spss-frequency-t.ts';
import { trimWeightsMethod } from './methods/trim.ts';
import { weightedGroupsMethod } from './methods/weighted-groups.ts';
import { weightedMeanMethod } from './methods/weighted-mean.ts';
import { weightedProportionMethod } from './methods/weighted-proportion.ts';
import { weightedQuantilesMethod } from './methods/weighted-quantiles.ts';
import { weightedRankTestMethod } from './methods/weighted-rank-test.ts';
import { weightedRegressionMethod } from './methods/weighted-regression.ts';

type Fields = Record<string, unknown>;

const value = (result: Result) => orNaN(result.estimate?.value);
const se = (result: Result) => orNaN(result.estimate?.se);
const effect = (result: Result, name: string) => orNaN(result.effects.find((e) => e.name === name)?.value);
const detail = (result: Result, name: string) => result.details[name];
const df = (result: Result, i: number) => orNaN((result.test?.df as readonly number[] | undefined)?.[i]);
const elsewhere = (result: Result, name: string) => orNaN((detail(result, 'sdElsewhere') as Fields)[name]);

const table: Mapping = (input) =>
	answer(raoScottMethod, input, (result) => ({
		weighted_counts: detail(result, 'weightedCounts'),
		F: orNaN(result.test?.value),
		ndf: df(result, 0),
		ddf: df(result, 1),
		p: orNaN(result.test?.p),
		pearson_rs: orNaN(detail(result, 'chiSquare')),
		p_chisq: orNaN(detail(result, 'pFirstOrder'))
	}));

/** Margins of a case: field of categories to field of targets. */
function withMargins(input: Input, fields: Record<string, string>): Input {
	return {
		x: input['x'],
		margins: Object.fromEntries(
			Object.entries(fields).map(([values, targets]) => [
				values,
				{ values: input[values], targets: input[targets] }
			])
		)
	};
}

function totals(result: Result, name: string): number[] {
	const margins = detail(result, 'margins') as { name: string; categories: { total: number | null }[] }[];
	return margins.find((m) => m.name === name)?.categories.map((c) => orNaN(c.total)) ?? [];
}

const quantiles = (input: Input, rule: string, probabilities = [0.25, 0.5, 0.75]): unknown =>
	answer(weightedQuantilesMethod, { ...input, rule, probabilities }, (result) => detail(result, 'quantiles'));

function regression(input: Input, y: string, family: string): Outcome {
	const model = { y: input[y], w: input['w'], predictors: { g: input['g'] }, factors: ['g'], family };
	return weightedRegressionMethod.run(model);
}

const all = (lines: readonly Fields[], field: string) => lines.map((line) => orNaN(line[field]));

const coefficients = (result: Result, name: string): Fields => {
	const lines = detail(result, 'coefficients') as Fields[];
	return {
		[`${name}_coef`]: all(lines, 'estimate'),
		[`${name}_se`]: all(lines, 'se'),
		[`${name}_p`]: all(lines, 'p')
	};
};

/** Reference case id to its answer, under the case's own field names. */
export const reference: Readonly<Record<string, Mapping>> = {
	'w-mean': (input) =>
		answer(weightedMeanMethod, input, (result) => ({
			mean: value(result),
			se: se(result),
			ci95_normal: detail(result, 'intervalNormal'),
			ci95_t: limitsOf(result.estimate?.interval),
			deff: effect(result, 'design-effect'),
			deff_default_trap: detail(result, 'deffWeightsAsPopulation'),
			// The case divides all weights given, also those of 0, by the effective number.
			deff_kish: column(input, 'w').length / effect(result, 'kish-effective-n'),
			n_effective_kish: effect(result, 'kish-effective-n'),
			sd_population: detail(result, 'sd'),
			sd_frequency_weights_spss: elsewhere(result, 'frequency'),
			sd_unbiased_reliability: elsewhere(result, 'reliability'),
			hmisc_wtd_var: elsewhere(result, 'frequency') ** 2,
			hmisc_normwt_var: elsewhere(result, 'reliability') ** 2
		})),
	'w-proportion': (input) =>
		answer(weightedProportionMethod, input, (result) => {
			const intervals = detail(result, 'intervals') as Fields;
			return {
				p: value(result),
				se: se(result),
				deff: effect(result, 'design-effect'),
				ci_logit: intervals['logit'],
				ci_beta_clopper: intervals['beta'],
				ci_xlogit: intervals['logit'],
				ci_asin: intervals['arcsine'],
				ci_mean: intervals['wald'],
				n_unweighted: result.n.used,
				count_weighted: detail(result, 'weightedCount')
			};
		}),
	'w-equal': (input) =>
		answer(weightedMeanMethod, input, (result) => ({
			mean: value(result),
			se: se(result),
			se_classical: orNaN(detail(result, 'sdUnweighted')) / Math.sqrt(result.n.used)
		})),
	'w-zero-weight': (input) =>
		answer(weightedMeanMethod, input, (result) => ({
			mean: value(result),
			n_effective: effect(result, 'kish-effective-n')
		})),
	'w-missing': (input) =>
		answer(weightedMeanMethod, input, (result) => ({
			mean: value(result),
			weight_used: detail(result, 'weightUsed')
		})),
	'w-quantile': (input) =>
		answer(weightedQuantilesMethod, input, () => ({
			survey_type_math: quantiles(input, 'ecdf'),
			hmisc_type_quantile: quantiles(input, 'count'),
			hmisc_normwt: quantiles(input, 'count-normalised'),
			matrixStats_median: quantiles(input, 'interpolated', [0.5])
		})),
	'w-crosstab': table,
	'w-crosstab-3x3': (input) =>
		answer(raoScottMethod, input, (result) => ({
			F: orNaN(result.test?.value),
			ndf: df(result, 0),
			ddf: df(result, 1),
			p: orNaN(result.test?.p),
			weighted_percent_by_column: detail(result, 'weightedPercentByColumn')
		})),
	'w-by-group': (input) =>
		answer(weightedGroupsMethod, input, (result) => {
			const groups = detail(result, 'groups') as Fields[];
			if (groups.length !== 2) refuse('not-two-groups', { groups: groups.length });
			return {
				groups: groups.map((group) => String(group['group'])),
				mean: all(groups, 'mean'),
				se: all(groups, 'se'),
				diff: value(result),
				t: orNaN(result.test?.value),
				df: orNaN(result.test?.df),
				p: orNaN(result.test?.p)
			};
		}),
	'w-rank-test': (input) =>
		answer(weightedRankTestMethod, input, (result) => ({
			t: orNaN(result.test?.value),
			df: orNaN(result.test?.df),
			p: orNaN(result.test?.p),
			diff: value(result)
		})),
	'rake-2margins': (input) =>
		answer(rakeMethod, withMargins(input, { g: 'G', a: 'A0' }), (result) => ({
			weights: detail(result, 'weights'),
			sum: detail(result, 'sum'),
			margin_g: totals(result, 'g'),
			margin_a: totals(result, 'a'),
			mean: value(result),
			se_raked: se(result),
			deff_kish: effect(result, 'kish-design-effect'),
			n_effective: effect(result, 'kish-effective-n'),
			min: detail(result, 'smallest'),
			max: detail(result, 'largest')
		})),
	'rake-3margins': (input) =>
		answer(rakeMethod, withMargins(input, { g: 'G', a: 'A0', r0: 'R0' }), (result) => ({
			weights: detail(result, 'weights'),
			margin_g: totals(result, 'g'),
			margin_a: totals(result, 'a'),
			margin_r: totals(result, 'r0'),
			mean: value(result),
			deff_kish: effect(result, 'kish-design-effect')
		})),
	'rake-ipf-matrix': (input) => {
		const { seed, rows, cols } = readSeed(input);
		const { table: m, iterations } = ipf(seed, rows, cols, { tolerance: 1e-13, maxIterations: 5000 });
		const cell = (i: number, j: number) => orNaN(m[i]?.[j]);
		const odds = (cell(0, 0) * cell(1, 1)) / (cell(0, 1) * cell(1, 0));
		return { table: m, iterations_to_1e13: iterations, odds_ratio_kept: odds };
	},
	'rake-zero-cell': (input) => {
		const { seed, rows, cols } = readSeed(input);
		const fitted = ipf(seed, rows, cols, { tolerance: 1e-12, maxIterations: 20000 });
		return { table: fitted.table, max_error: fitted.maxError };
	},
	'rake-infeasible': (input) => {
		const { seed, rows, cols } = readSeed(input);
		const fitted = ipf(seed, rows, cols, { tolerance: 0, maxIterations: 500 });
		return { max_error_after_500: fitted.maxError, converges: !('refused' in ipfMethod.run(input)) };
	},
	'rake-empty-category': (input) => {
		const outcome = rakeMethod.run(withMargins(input, { g: 'G' }));
		const empty = 'refused' in outcome && outcome.refused.code === 'empty-category';
		if ('refused' in outcome && !empty) return outcome;
		const target = input['G'] as Record<string, number>;
		const found = labels(input, 'g').map(String);
		const count = Object.keys(target).map((category) => found.filter((g) => g === category).length);
		return { count, target, feasible: !empty };
	},
	poststrat: (input) =>
		answer(rakeMethod, withMargins(input, { g: 'G' }), (result) => {
			const weights = detail(result, 'weights') as number[];
			const groups = labels(input, 'g');
			const mean = (own: readonly number[]) => own.reduce((a, b) => a + b, 0) / own.length;
			return {
				weights_by_group: Object.fromEntries(
					levelsOf(groups).map((level) => [level, mean(weights.filter((_, i) => groups[i] === level))])
				),
				mean: value(result),
				se: se(result)
			};
		}),
	'w-trim': (input) =>
		answer(trimWeightsMethod, input, (result) => ({
			trimmed: detail(result, 'trimmed'),
			rescaled: detail(result, 'rescaled'),
			deff_before: effect(result, 'kish-design-effect-before'),
			deff_after: effect(result, 'kish-design-effect-after')
		})),
	'w-stratified': (input) =>
		answer(weightedMeanMethod, { x: input['x'], strata: input['s'], population: input['N'] }, (result) => ({
			mean: value(result),
			se: se(result)
		})),
	'w-cluster': (input) =>
		answer(weightedMeanMethod, { x: input['x'], clusters: input['cl'], w: input['w'] }, (result) => ({
			mean: value(result),
			se: se(result),
			deff: effect(result, 'design-effect')
		})),
	'w-regression': (input) => {
		const linear = regression(input, 'x', 'linear');
		const logistic = regression(input, 'y', 'logistic');
		if ('refused' in linear) return linear;
		if ('refused' in logistic) return logistic;
		return { ...coefficients(linear, 'linear'), ...coefficients(logistic, 'logit') };
	},
	'w-spss-frequency-trap': (input) =>
		answer(spssFrequencyTMethod, input, (result) => ({
			n_f: detail(result, 'n1'),
			n_m: detail(result, 'n2'),
			t: orNaN(result.test?.value),
			df: orNaN(result.test?.df),
			p: orNaN(result.test?.p)
		}))
};
