import { answer, orNaN } from '../agreement/answer.ts';
import type { Mapping } from '../method.ts';
import type { Result } from '../result.ts';
import type { ItemValidity } from './content-validity.ts';
import type { Ipras } from './ipras.ts';
import { apmoMethod } from './methods/apmo.ts';
import { consensusRulesMethod } from './methods/consensus-rules.ts';
import {
	consensusShareMethod,
	consensusThresholdMethod,
	consensusTwoSidedMethod
} from './methods/consensus.ts';
import { contentValidityMethod } from './methods/content-validity.ts';
import { iprasMethod } from './methods/ipras.ts';
import { ordinalDispersionMethod, tastleWiermanMethod } from './methods/ordinal-consensus.ts';
import { panelRankingMethod } from './methods/panel-ranking.ts';
import { panelistFeedbackMethod } from './methods/panelist-feedback.ts';
import { randClassicMethod, randPanelThresholdsMethod } from './methods/rand-classic.ts';
import { randUclaMethod } from './methods/rand-ucla.ts';
import type { RankedItem } from './aggregate-rankings.ts';

const value = (result: Result) => orNaN(result.estimate?.value);
const effect = (result: Result, name: string) => orNaN(result.effects.find((e) => e.name === name)?.value);

const randUcla: Mapping = (input) =>
	answer(randUclaMethod, input, (result) => {
		const { details } = result;
		return {
			n: result.n.used,
			median: value(result),
			p30: details.p30,
			p70: details.p70,
			ipr: details.ipr,
			ipr_central_point: details.centralPoint,
			asymmetry_index: details.asymmetry,
			ipras: details.ipras,
			disagreement_index: details.disagreementIndex,
			disagreement: details.disagreement,
			in_1_3: details.low,
			in_4_6: details.middle,
			in_7_9: details.high,
			classification: details.classification,
			classification_strict: details.strict,
			p30_p70_type2: details.type2,
			p30_p70_type6: details.type6
		};
	});

/** R rounds an exact half to the even neighbour. */
function roundHalfEven(x: number): number {
	const floor = Math.floor(x);
	return x - floor === 0.5 ? floor + (floor % 2) : Math.round(x);
}

/** Reference case id to its answer, under the case's own field names. */
export const reference: Readonly<Record<string, Mapping>> = {
	'ram-agreement-high': randUcla,
	'ram-agreement-low': randUcla,
	'ram-polarised': randUcla,
	'ram-uncertain': randUcla,
	'ram-bmjopen-n15': randUcla,
	'ram-missing': randUcla,
	'ram-median-6.5': randUcla,
	'ram-59': randUcla,
	'ram-ipras-table': (input) =>
		answer(iprasMethod, input, ({ details }) => {
			const rows = details.indications as readonly Ipras[];
			return {
				ipr: rows.map((row) => row.ipr),
				ai: rows.map((row) => row.asymmetry),
				ipras: rows.map((row) => row.ipras),
				disagreement: rows.map((row) => row.disagreement)
			};
		}),
	'ram-classic-9': (input) =>
		// The case fixes the limits of a panel of nine.
		answer(randClassicMethod, { panel: 9, ...input }, (result) => ({
			median: value(result),
			disagreement: result.details.disagreement,
			outside: result.details.outside,
			agreement: result.details.agreement
		})),
	'ram-panel-thresholds': (input) =>
		answer(randPanelThresholdsMethod, input, ({ details }) => {
			const limits = details.limits as readonly { maximumOutside: number; minimumInEach: number }[];
			return {
				agreement_max_outside: limits.map((limit) => limit.maximumOutside),
				disagreement_min_in_each_extreme: limits.map((limit) => limit.minimumInEach)
			};
		}),
	'delphi-consensus-rules': (input) =>
		answer(consensusRulesMethod, input, (result) => {
			const { details } = result;
			const rules = details.rules as readonly { percent: number; consensus: boolean }[];
			const at = (percent: number) => rules.find((rule) => rule.percent === percent)?.consensus;
			return {
				pct_agree: value(result),
				pct_disagree: details.percentDisagree,
				pct_modal: details.percentModal,
				median: details.median,
				iqr_type7: details.iqrType7,
				iqr_type6: details.iqrType6,
				consensus_70: at(70),
				consensus_75: at(75),
				consensus_80: at(80),
				consensus_iqr_le_1: details.iqrConsensus,
				consensus_51: at(51)
			};
		}),
	'delphi-comet-core': (input) =>
		answer(consensusTwoSidedMethod, input, (result) => ({
			n: result.n.used,
			pct_7_9: value(result),
			pct_1_3: result.details.percentLow,
			consensus_in: result.details.in,
			consensus_out: result.details.out
		})),
	'delphi-apmo': (input) =>
		answer(apmoMethod, input, (result) => ({
			apmo: value(result),
			majority_agreements: result.details.majorityAgreements,
			majority_disagreements: result.details.majorityDisagreements,
			total_opinions: result.n.used,
			consensus: result.details.consensus
		})),
	'delphi-tastle-wierman': (input) =>
		answer(tastleWiermanMethod, input, (result) => ({
			consensus: value(result),
			dissension: effect(result, 'dissension'),
			mean: result.details.mean
		})),
	'delphi-tastle-extremes': (input) =>
		answer(tastleWiermanMethod, { counts: input.all }, (all) =>
			answer(tastleWiermanMethod, { counts: input.split }, (split) => ({
				all: value(all),
				split: value(split)
			}))
		),
	'delphi-leik': (input) =>
		answer(ordinalDispersionMethod, input, (result) => ({
			leik_D: effect(result, 'leik-d'),
			leik_consensus: value(result),
			blair_lacy_l2: effect(result, 'blair-lacy'),
			entropy_bits: effect(result, 'entropy-bits'),
			normalised_entropy: effect(result, 'normalised-entropy')
		})),
	'delphi-cvi': (input) =>
		answer(contentValidityMethod, input, (result) => {
			const items = result.details.items as readonly Partial<ItemValidity>[];
			const all = (field: keyof ItemValidity) => items.map((item) => item[field] ?? NaN);
			return {
				I_CVI: all('iCvi'),
				pc: all('chance'),
				modified_kappa: all('modifiedKappa'),
				S_CVI_Ave: value(result),
				S_CVI_UA: effect(result, 's-cvi-universal'),
				CVR: all('cvr')
			};
		}),
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
	'delphi-consensus-small-n': (input) =>
		answer(consensusShareMethod, { ...input, range: [4, 1000] }, ({ details }) => {
			const answers = details.answers as { percent: number; consensus: boolean };
			const panel = details.panel as { percent: number; consensus: boolean };
			return {
				pct_of_answers: answers.percent,
				pct_of_panel: panel.percent,
				ge75_answers: answers.consensus,
				ge75_panel: panel.consensus
			};
		}),
	'delphi-threshold-rounding': (input) =>
		answer(consensusThresholdMethod, input, (result) => ({
			pct: value(result),
			consensus_70: result.details.consensus,
			rounded: roundHalfEven(value(result))
		})),
	'delphi-consensus-any-single-rating-flips': (input) =>
		answer(consensusThresholdMethod, input, (result) => ({
			pct: value(result),
			needed: result.details.needed,
			margin: result.details.margin
		}))
};
