import { acceptabilityPriorityMethod } from '../../delphi-measures/methods/acceptability-priority.ts';
import { delphiRoundMethod } from '../../delphi-measures/methods/delphi-round.ts';
import { delphiStabilityMethod } from '../../delphi-measures/methods/delphi-stability.ts';
import { panelRankingMethod } from '../../delphi-measures/methods/panel-ranking.ts';
import { panelistFeedbackMethod } from '../../delphi-measures/methods/panelist-feedback.ts';
import { stakeholderGroupsMethod } from '../../delphi-measures/methods/stakeholder-groups.ts';
import { one, type ReferenceCase } from '../reference-case.ts';
import { na } from '../shape.ts';

const LIMITS = ['estimate.interval.lower', 'estimate.interval.upper'];

/** Cases of rounds, panels and panelists. */
export const rounds: Readonly<Record<string, ReferenceCase>> = {
	'delphi-round-item': one(delphiRoundMethod, {
		n: 'n.used',
		median: 'details.median',
		mean: 'details.mean',
		sd: na('details.sd'),
		cv: 'details.cv',
		cv_population: 'details.cvPopulation',
		q1_type6: 'details.q1Type6',
		q3_type6: 'details.q3Type6',
		iqr_type6: 'details.iqrType6',
		iqr_type7: 'details.iqrType7',
		quartile_deviation: 'details.quartileDeviation',
		mad: 'details.mad',
		pct_7_9: 'details.percentHigh',
		pct_4_6: 'details.percentMiddle',
		pct_1_3: 'details.percentLow',
		within_1_of_median: 'details.percentNearMedian',
		wilson_7_9: LIMITS
	}),
	'delphi-stability': one(delphiStabilityMethod, {
		cv1: na('details.before.cv'),
		cv2: na('details.after.cv'),
		cv_change: na('details.cvChange'),
		cv_abs_change: na('details.cvAbsoluteChange'),
		median1: 'details.before.median',
		median2: 'details.after.median',
		iqr1: 'details.before.iqrType7',
		iqr2: 'details.after.iqrType7',
		iqr_change: 'details.iqrChange',
		wilcoxon_V: 'test.value',
		wilcoxon_p: 'test.p',
		pct_changed_rating: 'estimate.value',
		pct_changed_by_more_than_1: 'details.percentByMoreThanOne',
		pct_changed_region: 'details.percentRegion',
		kappa_regions: 'effects.kappa-regions.value',
		spearman: na('effects.spearman.value'),
		dajani_stability_chisq: 'details.histogramChange'
	}),
	'delphi-stability-dropout': one(delphiStabilityMethod, {
		n1: 'details.answeredFirst',
		n2: 'details.answeredSecond',
		n_paired: 'n.used',
		retention_percent: 'details.retentionPercent',
		p: 'test.p'
	}),
	'delphi-stability-none-changed': one(delphiStabilityMethod, { pct_changed: 'estimate.value', p: 'test.p' }),
	'delphi-acceptability-priority': one(acceptabilityPriorityMethod, {
		n: 'n.used',
		n_acceptable: 'details.acceptable',
		pct_acceptable: 'details.percentAcceptable',
		wilson: LIMITS,
		n_priority: 'details.priorities',
		priority_median: na('details.priorityMedian'),
		priority_mean: 'details.priorityMean'
	}),
	'delphi-group-comparison': one(
		stakeholderGroupsMethod,
		{
			median_gp: 'details.groups.0.median',
			median_admin: 'details.groups.1.median',
			pct_high_gp: 'details.groups.0.percentHigh',
			pct_high_admin: 'details.groups.1.percentHigh',
			p: 'test.p',
			consensus_both: 'details.consensusInBoth'
		},
		({ gp, admin }) => ({ x: gp, y: admin })
	),
	'delphi-individual-feedback': one(panelistFeedbackMethod, {
		own: 'details.own',
		median: 'estimate.value',
		q1: 'details.q1',
		q3: 'details.q3',
		outside_iqr: 'details.outside',
		percentile_rank: 'details.percentileRank',
		histogram: 'details.histogram'
	}),
	'delphi-kendall-w-panel': one(panelRankingMethod, {
		W: 'details.uncorrected.w',
		chisq: 'details.uncorrected.chiSquare',
		df: 'details.uncorrected.df',
		p: 'details.uncorrected.p',
		mean_rank: 'details.items.*.meanRank',
		order: 'details.order'
	}),
	'delphi-mean-rank-vs-borda': one(panelRankingMethod, {
		mean_rank: 'details.items.*.meanRank',
		borda: 'details.items.*.borda',
		top3: 'details.items.*.topShare',
		first: 'details.items.*.firstShare'
	})
};
