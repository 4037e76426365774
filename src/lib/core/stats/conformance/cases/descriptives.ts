import { describeMethod } from '../../descriptives/methods/describe.ts';
import { frequenciesMethod } from '../../descriptives/methods/frequencies.ts';
import { groupedMedianMethod } from '../../descriptives/methods/grouped-median.ts';
import { likertMethod } from '../../descriptives/methods/likert.ts';
import { modeMethod } from '../../descriptives/methods/mode.ts';
import { multipleResponseMethod } from '../../descriptives/methods/multiple-responses.ts';
import { netPromoterScoreMethod } from '../../descriptives/methods/promoter-score.ts';
import { robustMeansMethod } from '../../descriptives/methods/robust-means.ts';
import { one, type ReferenceCase } from '../reference-case.ts';
import { na } from '../shape.ts';

const description = one(describeMethod, {
	n: 'n.used',
	missing: 'n.missing',
	sum: 'details.sum',
	mean: 'estimate.value',
	// R says NA, not NaN, for the spread of fewer than two values.
	variance: na('details.variance'),
	sd: na('details.sd'),
	sd_population: 'details.sdPopulation',
	se: na('details.se'),
	ci95_mean: ['estimate.interval.lower', 'estimate.interval.upper'],
	cv: na('details.cv'),
	median: na('details.median'),
	mad_scaled: 'details.madScaled',
	mad_raw: 'details.mad',
	min: 'details.min',
	max: 'details.max',
	range: 'details.range',
	quantiles_p: 'details.probabilities',
	quantiles_type2: 'details.quantiles.2',
	quantiles_type6: 'details.quantiles.6',
	quantiles_type7: 'details.quantiles.7',
	quantiles_type8: 'details.quantiles.8',
	iqr_type6: 'details.iqr.6',
	iqr_type7: 'details.iqr.7',
	tukey_hinges: 'details.tukeyHinges',
	skewness_type1: 'details.skewness.0',
	skewness_type2: 'details.skewness.1',
	skewness_type3: 'details.skewness.2',
	kurtosis_type1: 'details.kurtosis.0',
	kurtosis_type2: 'details.kurtosis.1',
	kurtosis_type3: 'details.kurtosis.2',
	se_skewness: 'details.seSkewness',
	se_kurtosis: 'details.seKurtosis'
});

/** The scale that the R calls of the Likert cases fix. */
const FIVE_POINTS = { low: 1, high: 5 };

export const descriptives: Readonly<Record<string, ReferenceCase>> = {
	'desc-plain': description,
	'desc-likert-missing': description,
	'desc-even-ties': description,
	'desc-n1': description,
	'desc-n2': description,
	'desc-n3': description,
	'desc-constant': description,
	'desc-all-missing': description,
	'desc-large-offset': description,
	'desc-outlier': description,
	'desc-negative': description,
	'desc-trimmed': one(robustMeansMethod, {
		trim05: 'details.trimmed5',
		trim10: 'estimate.value',
		trim20: 'details.trimmed20',
		winsor20: 'details.winsorised20',
		geometric: 'details.geometric',
		harmonic: 'details.harmonic'
	}),
	'desc-mode': one(modeMethod, 'details.modes'),
	'desc-frequency-table': one(frequenciesMethod, {
		count: 'details.count',
		percent: 'details.percent',
		valid_percent: 'details.validPercent',
		cumulative_percent: 'details.cumulativePercent',
		n: 'details.n',
		n_valid: 'n.used',
		n_missing: 'n.missing'
	}),
	'desc-multiresponse': one(multipleResponseMethod, {
		count: 'details.count',
		responses: 'details.responses',
		cases_answering_the_block: 'n.used',
		cases_ticking_at_least_one: 'details.ticking',
		percent_of_responses: 'details.percentOfResponses',
		percent_of_cases_all_shown: 'details.percentOfAnswering',
		percent_of_cases_ticked_any: 'details.percentOfTicking'
	}),
	'desc-grouped-median': one(groupedMedianMethod, {
		interpolated: 'estimate.value',
		median: 'details.median',
		q25: 'details.quartiles.0',
		q75: 'details.quartiles.1'
	}),
	'desc-likert-summary': one(
		likertMethod,
		{
			percent: 'details.percent',
			low_center_excluded: 'details.low',
			neutral: 'details.neutral',
			high_center_excluded: 'details.high',
			low_center_split: 'details.lowSplit',
			high_center_split: 'details.highSplit',
			top2box: 'details.topTwo',
			bottom2box: 'details.bottomTwo',
			net: 'details.net',
			mean: 'estimate.value',
			sd: 'details.sd'
		},
		FIVE_POINTS
	),
	'desc-likert-package': one(
		likertMethod,
		{
			low: 'details.low',
			neutral: 'details.neutral',
			high: 'details.high',
			mean: 'estimate.value',
			sd: 'details.sd'
		},
		FIVE_POINTS
	),
	'desc-nps': one(netPromoterScoreMethod, {
		nps: 'estimate.value',
		se: 'estimate.se',
		promoters: 'details.promoters',
		passives: 'details.passives',
		detractors: 'details.detractors'
	})
};
