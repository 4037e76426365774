import { answer, orNaN } from '../agreement/answer.ts';
import type { Mapping } from '../method.ts';
import type { Result } from '../result.ts';
import type { RankedItem } from './aggregate-rankings.ts';
import { acceptabilityPriorityMethod } from './methods/acceptability-priority.ts';
import { delphiRoundMethod } from './methods/delphi-round.ts';
import { delphiStabilityMethod } from './methods/delphi-stability.ts';
import { panelRankingMethod } from './methods/panel-ranking.ts';
import { panelistFeedbackMethod } from './methods/panelist-feedback.ts';
import { stakeholderGroupsMethod } from './methods/stakeholder-groups.ts';
import type { RoundSummary } from './round-summary.ts';

const value = (result: Result) => orNaN(result.estimate?.value);
const effect = (result: Result, name: string) => orNaN(result.effects.find((e) => e.name === name)?.value);
const limits = (result: Result) => [
	orNaN(result.estimate?.interval?.lower),
	orNaN(result.estimate?.interval?.upper)
];

type Summary = Record<keyof RoundSummary, number | null>;

/** Cases about rounds, panels and panelists to their answers, under their own field names. */
export const roundReference: Readonly<Record<string, Mapping>> = {
	'delphi-round-item': (input) =>
		answer(delphiRoundMethod, input, (result) => {
			const details = result.details as unknown as Summary & Record<string, number>;
			return {
				n: result.n.used,
				median: details.median,
				mean: details.mean,
				sd: details.sd,
				cv: orNaN(details.cv),
				cv_population: orNaN(details.cvPopulation),
				q1_type6: details.q1Type6,
				q3_type6: details.q3Type6,
				iqr_type6: details.iqrType6,
				iqr_type7: details.iqrType7,
				quartile_deviation: details.quartileDeviation,
				mad: details.mad,
				pct_7_9: details.percentHigh,
				pct_4_6: details.percentMiddle,
				pct_1_3: details.percentLow,
				within_1_of_median: details.percentNearMedian,
				wilson_7_9: limits(result)
			};
		}),
	'delphi-stability': (input) =>
		answer(delphiStabilityMethod, input, (result) => {
			const { details } = result;
			const [then, now] = [details.before as Summary, details.after as Summary];
			const cvChange = details.cvChange as number | null;
			return {
				cv1: then.cv,
				cv2: now.cv,
				cv_change: cvChange,
				cv_abs_change: cvChange === null ? null : Math.abs(cvChange),
				median1: then.median,
				median2: now.median,
				iqr1: then.iqrType7,
				iqr2: now.iqrType7,
				iqr_change: details.iqrChange,
				wilcoxon_V: orNaN(result.test?.value),
				wilcoxon_p: orNaN(result.test?.p),
				pct_changed_rating: value(result),
				pct_changed_by_more_than_1: details.percentByMoreThanOne,
				pct_changed_region: details.percentRegion,
				kappa_regions: effect(result, 'kappa-regions'),
				spearman: result.effects.find((e) => e.name === 'spearman')?.value,
				dajani_stability_chisq: details.histogramChange
			};
		}),
	'delphi-stability-dropout': (input) =>
		answer(delphiStabilityMethod, input, (result) => ({
			n1: result.details.answeredFirst,
			n2: result.details.answeredSecond,
			n_paired: result.n.used,
			retention_percent: result.details.retentionPercent,
			p: orNaN(result.test?.p)
		})),
	'delphi-stability-none-changed': (input) =>
		answer(delphiStabilityMethod, input, (result) => ({
			pct_changed: value(result),
			p: orNaN(result.test?.p)
		})),
	'delphi-acceptability-priority': (input) =>
		answer(acceptabilityPriorityMethod, input, (result) => ({
			n: result.n.used,
			n_acceptable: result.details.acceptable,
			pct_acceptable: result.details.percentAcceptable,
			wilson: limits(result),
			n_priority: result.details.priorities,
			priority_median: result.details.priorityMedian,
			priority_mean: result.details.priorityMean
		})),
	'delphi-group-comparison': (input) =>
		answer(stakeholderGroupsMethod, { x: input.gp, y: input.admin }, (result) => {
			const [gp, admin] = result.details.groups as readonly { median: number; percentHigh: number }[];
			return {
				median_gp: gp?.median,
				median_admin: admin?.median,
				pct_high_gp: gp?.percentHigh,
				pct_high_admin: admin?.percentHigh,
				p: orNaN(result.test?.p),
				consensus_both: result.details.consensusInBoth
			};
		}),
	'delphi-individual-feedback': (input) =>
		answer(panelistFeedbackMethod, input, (result) => ({
			own: result.details.own,
			median: value(result),
			q1: result.details.q1,
			q3: result.details.q3,
			outside_iqr: result.details.outside,
			percentile_rank: result.details.percentileRank,
			histogram: result.details.histogram
		})),
	'delphi-kendall-w-panel': (input) =>
		answer(panelRankingMethod, input, ({ details }) => {
			const plain = details.uncorrected as
				{ w: number; chiSquare: number; df: number; p: number } | undefined;
			return {
				W: plain?.w ?? NaN,
				chisq: plain?.chiSquare ?? NaN,
				df: plain?.df ?? NaN,
				p: plain?.p ?? NaN,
				mean_rank: (details.items as readonly RankedItem[]).map((item) => item.meanRank),
				order: details.order
			};
		}),
	'delphi-mean-rank-vs-borda': (input) =>
		answer(panelRankingMethod, input, ({ details }) => {
			const items = details.items as readonly RankedItem[];
			return {
				mean_rank: items.map((item) => item.meanRank),
				borda: items.map((item) => item.borda),
				top3: items.map((item) => item.topShare),
				first: items.map((item) => item.firstShare)
			};
		})
};
