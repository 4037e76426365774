import type { Input, Mapping } from '../method.ts';
import type { Outcome } from '../result.ts';
import { numbers } from '../validate.ts';
import { describeValues, QUANTILES } from './describe-values.ts';
import { meanInterval } from './mean-interval.ts';
import { describeMethod } from './methods/describe.ts';
import { frequenciesMethod } from './methods/frequencies.ts';
import { groupedMedianMethod } from './methods/grouped-median.ts';
import { likertMethod } from './methods/likert.ts';
import { modeMethod } from './methods/mode.ts';
import { multipleResponseMethod } from './methods/multiple-responses.ts';
import { netPromoterScoreMethod } from './methods/promoter-score.ts';
import { robustMeansMethod } from './methods/robust-means.ts';

type Details = Record<string, unknown>;

/** The details of an outcome under other names; a refusal passes. */
function rename(outcome: Outcome, fields: (details: Details) => unknown): unknown {
	return 'refused' in outcome ? outcome : fields(outcome.details);
}

/** R says NA, not NaN, for the spread of fewer than two values. */
const spread = (value: number): number | null => (Number.isNaN(value) ? null : value);

const description: Mapping = (input) => {
	const outcome = describeMethod.run(input);
	if ('refused' in outcome) return outcome;
	const { values, missing } = numbers(input, 'x');
	const found = describeValues(values);
	return {
		n: found.n,
		missing,
		sum: found.sum,
		mean: found.mean,
		variance: spread(found.variance),
		sd: spread(found.sd),
		sd_population: found.sdPopulation,
		se: spread(found.se),
		ci95_mean: meanInterval(values, 0.95),
		cv: spread(found.cv),
		median: found.n === 0 ? null : found.median,
		mad_scaled: 1.4826 * found.mad,
		mad_raw: found.mad,
		min: found.min,
		max: found.max,
		range: found.range,
		quantiles_p: [...QUANTILES],
		quantiles_type2: found.quantiles[2],
		quantiles_type6: found.quantiles[6],
		quantiles_type7: found.quantiles[7],
		quantiles_type8: found.quantiles[8],
		iqr_type6: found.iqr[6],
		iqr_type7: found.iqr[7],
		tukey_hinges: found.tukeyHinges,
		skewness_type1: found.skewness[0],
		skewness_type2: found.skewness[1],
		skewness_type3: found.skewness[2],
		kurtosis_type1: found.kurtosis[0],
		kurtosis_type2: found.kurtosis[1],
		kurtosis_type3: found.kurtosis[2],
		se_skewness: found.seSkewness,
		se_kurtosis: found.seKurtosis
	};
};

/** The R calls of the Likert cases fix a scale of 1 to 5. */
const onFivePoints = (input: Input): Input => ({ low: 1, high: 5, ...input });

export const reference: Record<string, Mapping> = {
	...Object.fromEntries(describeMethod.answers.map((id) => [id, description])),
	'desc-trimmed': (input) =>
		rename(robustMeansMethod.run(input), (found) => ({
			trim05: found.trimmed5,
			trim10: found.trimmed10,
			trim20: found.trimmed20,
			winsor20: found.winsorised20,
			geometric: found.geometric,
			harmonic: found.harmonic
		})),
	'desc-mode': (input) => rename(modeMethod.run(input), (found) => found.modes),
	'desc-frequency-table': (input) =>
		rename(frequenciesMethod.run(input), (found) => ({
			count: found.count,
			percent: found.percent,
			valid_percent: found.validPercent,
			cumulative_percent: found.cumulativePercent,
			n: found.n,
			n_valid: found.valid,
			n_missing: found.missing
		})),
	'desc-multiresponse': (input) =>
		rename(multipleResponseMethod.run(input), (found) => ({
			count: found.count,
			responses: found.responses,
			cases_answering_the_block: found.answering,
			cases_ticking_at_least_one: found.ticking,
			percent_of_responses: found.percentOfResponses,
			percent_of_cases_all_shown: found.percentOfAnswering,
			percent_of_cases_ticked_any: found.percentOfTicking
		})),
	'desc-grouped-median': (input) =>
		rename(groupedMedianMethod.run(input), (found) => {
			const [q25, q75] = found.quartiles as [number, number];
			return { interpolated: found.interpolated, median: found.median, q25, q75 };
		}),
	'desc-likert-summary': (input) =>
		rename(likertMethod.run(onFivePoints(input)), (found) => ({
			percent: found.percent,
			low_center_excluded: found.low,
			neutral: found.neutral,
			high_center_excluded: found.high,
			low_center_split: found.lowSplit,
			high_center_split: found.highSplit,
			top2box: found.topTwo,
			bottom2box: found.bottomTwo,
			net: found.net,
			mean: found.mean,
			sd: found.sd
		})),
	'desc-likert-package': (input) =>
		rename(likertMethod.run(onFivePoints(input)), ({ low, neutral, high, mean, sd }) => ({
			low,
			neutral,
			high,
			mean,
			sd
		})),
	'desc-nps': (input) =>
		rename(netPromoterScoreMethod.run(input), ({ score, se, promoters, passives, detractors }) => ({
			nps: score,
			se,
			promoters,
			passives,
			detractors
		}))
};
