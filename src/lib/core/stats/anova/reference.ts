import { studentisedRangeQuantileAsR, studentisedRangeUpperAsR } from '../distributions/index.ts';
import type { Input, Mapping } from '../method.ts';
import { answer, limitsOf, orNaN } from '../outcome.ts';
import type { Result } from '../result.ts';
import { factorialAnovaMethod } from './methods/factorial.ts';
import { gamesHowellMethod } from './methods/games-howell.ts';
import { leveneMethod } from './methods/levene.ts';
import { oneWayAnovaMethod } from './methods/one-way.ts';
import { pairwiseTMethod } from './methods/pairwise-t.ts';
import { repeatedMeasuresMethod } from './methods/repeated-measures.ts';
import { tukeyHsdMethod } from './methods/tukey.ts';
import { welchAnovaMethod } from './methods/welch.ts';
import { readSamples } from './read-samples.ts';
import { tukeyHsd, type TukeyPair } from './tukey.ts';

type Row = Record<string, number | string | null>;

const rowsOf = (result: Result, name: string) => result.details[name] as Row[];
const effect = (result: Result, name: string) => orNaN(result.effects.find((e) => e.name === name)?.value);
const part = (result: Result, name: string, field: string) =>
	orNaN((result.details[name] as Row | null)?.[field]);
const df = (result: Result, i: number) => orNaN((result.test?.df as readonly number[] | undefined)?.[i]);
const test = (result: Result) => ({ F: orNaN(result.test?.value), p: orNaN(result.test?.p) });

/** R's own quadrature and search, off in the sixth digit. */
const AS_R = { quantile: studentisedRangeQuantileAsR, upper: studentisedRangeUpperAsR };

/** R's lower triangle of p-values: rows are all groups but the first, columns all but the last. */
function triangle(result: Result): (number | null)[][] {
	const groups = result.details['groups'] as string[];
	const pairs = rowsOf(result, 'pairs');
	return groups.slice(1).map((row, i) =>
		groups.slice(0, -1).map((col, j) => {
			if (j > i) return null;
			return orNaN(pairs.find((pair) => pair['first'] === col && pair['second'] === row)?.['pAdjusted']);
		})
	);
}

/** How many groups the pairs of a result come from: k(k - 1)/2 pairs. */
const groupsOf = (result: Result) => (1 + Math.sqrt(1 + 8 * rowsOf(result, 'pairs').length)) / 2;

const leveneF = (input: Input, centre: 'mean' | 'median') => leveneMethod.run({ ...input, centre });

const factorialTerms = (input: Input, type: string) =>
	factorialAnovaMethod.run({ y: input['y'], factors: { a: input['a'], b: input['b'] }, type });

/** Reference case id to its answer, under the case's own field names. */
export const reference: Readonly<Record<string, Mapping>> = {
	'anova-oneway': (input) =>
		answer(oneWayAnovaMethod, input, (result) => ({
			ss_between: part(result, 'between', 'ss'),
			ss_within: part(result, 'within', 'ss'),
			df1: df(result, 0),
			df2: df(result, 1),
			ms_between: part(result, 'between', 'ms'),
			ms_within: part(result, 'within', 'ms'),
			...test(result),
			eta_squared: effect(result, 'eta-squared'),
			omega_squared: effect(result, 'omega-squared'),
			epsilon_squared: effect(result, 'epsilon-squared'),
			cohen_f: effect(result, 'cohens-f'),
			eta2_ci95: limitsOf(result.effects[0]?.interval),
			eta2_ci95_precise: {
				ncp_over_ncp_plus_df2: limitsOf(result.effects[0]?.interval),
				ncp_over_ncp_plus_n: limitsOf(result.effects[1]?.interval)
			}
		})),
	'anova-constant': (input) => answer(oneWayAnovaMethod, input, test),
	'anova-welch': (input) =>
		answer(welchAnovaMethod, input, (result) => ({
			...test(result),
			df1: df(result, 0),
			df2: df(result, 1)
		})),
	'anova-tukey': (input) =>
		answer(tukeyHsdMethod, input, (result) => {
			const pairs =
				rowsOf(result, 'pairs').length > 0 ? tukeyHsd(readSamples(input).samples, 0.95, AS_R) : [];
			const all = (field: keyof TukeyPair) => pairs.map((pair) => pair[field]);
			return {
				pairs: all('pair'),
				diff: all('diff'),
				lower: all('lower'),
				upper: all('upper'),
				p: pairs.map(({ p }) => Math.max(p, Number.MIN_VALUE))
			};
		}),
	'anova-games-howell': (input) =>
		answer(gamesHowellMethod, input, (result) =>
			Object.fromEntries(
				rowsOf(result, 'pairs').map(({ pair, diff, se, df, t }) => {
					// R's own quadrature, which is off in the sixth digit here.
					const q = Math.abs(orNaN(t)) * Math.SQRT2;
					return [pair, { diff, se, df, t, p: studentisedRangeUpperAsR(q, groupsOf(result), orNaN(df)) }];
				})
			)
		),
	'anova-pairwise-holm': (input) => answer(pairwiseTMethod, { ...input, adjust: 'holm' }, triangle),
	'anova-pairwise-welch': (input) =>
		answer(pairwiseTMethod, { ...input, adjust: 'bonferroni', sd: 'welch' }, triangle),
	'anova-levene': (input) => {
		const byMean = leveneF(input, 'mean');
		const byMedian = leveneF(input, 'median');
		if ('refused' in byMean || 'refused' in byMedian) return byMean;
		const [mean, median] = [test(byMean), test(byMedian)];
		return { F_mean: mean.F, p_mean: mean.p, F_median: median.F, p_median: median.p };
	},
	'anova-rm': (input) =>
		answer(repeatedMeasuresMethod, input, (result) => ({
			...test(result),
			df1: df(result, 0),
			df2: df(result, 1),
			gg_epsilon: part(result, 'greenhouseGeisser', 'epsilon'),
			p_gg: part(result, 'greenhouseGeisser', 'p'),
			hf_epsilon: part(result, 'huynhFeldt', 'epsilon'),
			p_hf: part(result, 'huynhFeldt', 'p'),
			mauchly_W: part(result, 'mauchly', 'W'),
			mauchly_p: part(result, 'mauchly', 'p')
		})),
	'anova-ancova-type2-3': (input) => {
		const [one, two, three] = ['I', 'II', 'III'].map((type) => factorialTerms(input, type));
		if (!one || !two || !three || 'refused' in one || 'refused' in two || 'refused' in three) return three;
		const F = (result: Result) => rowsOf(result, 'terms').map((term) => orNaN(term['F']));
		return {
			type1_F: F(one),
			type2_F: F(two),
			type3_F: F(three),
			type3_p: rowsOf(three, 'terms').map((term) => orNaN(term['p']))
		};
	}
};
