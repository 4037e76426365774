import { apmoMethod } from '../../delphi-measures/methods/apmo.ts';
import { consensusRulesMethod } from '../../delphi-measures/methods/consensus-rules.ts';
import {
	consensusShareMethod,
	consensusThresholdMethod,
	consensusTwoSidedMethod
} from '../../delphi-measures/methods/consensus.ts';
import { contentValidityMethod } from '../../delphi-measures/methods/content-validity.ts';
import {
	ordinalDispersionMethod,
	tastleWiermanMethod
} from '../../delphi-measures/methods/ordinal-consensus.ts';
import { roundedPercent } from '../imitations/rounded-percent.ts';
import { one, run, several, type ReferenceCase } from '../reference-case.ts';

/** Cases of consensus on one item. */
export const consensus: Readonly<Record<string, ReferenceCase>> = {
	'delphi-consensus-rules': one(consensusRulesMethod, {
		pct_agree: 'estimate.value',
		pct_disagree: 'details.percentDisagree',
		pct_modal: 'details.percentModal',
		median: 'details.median',
		iqr_type7: 'details.iqrType7',
		iqr_type6: 'details.iqrType6',
		consensus_51: 'details.rules.51.consensus',
		consensus_70: 'details.rules.70.consensus',
		consensus_75: 'details.rules.75.consensus',
		consensus_80: 'details.rules.80.consensus',
		consensus_iqr_le_1: 'details.iqrConsensus'
	}),
	'delphi-comet-core': one(consensusTwoSidedMethod, {
		n: 'n.used',
		pct_7_9: 'estimate.value',
		pct_1_3: 'details.percentLow',
		consensus_in: 'details.in',
		consensus_out: 'details.out'
	}),
	'delphi-apmo': one(apmoMethod, {
		apmo: 'estimate.value',
		majority_agreements: 'details.majorityAgreements',
		majority_disagreements: 'details.majorityDisagreements',
		total_opinions: 'n.used',
		consensus: 'details.consensus'
	}),
	'delphi-tastle-wierman': one(tastleWiermanMethod, {
		consensus: 'estimate.value',
		dissension: 'effects.dissension.value',
		mean: 'details.mean'
	}),
	'delphi-tastle-extremes': several(
		{
			all: run(tastleWiermanMethod, ({ all }) => ({ counts: all })),
			split: run(tastleWiermanMethod, ({ split }) => ({ counts: split }))
		},
		{ all: 'all.estimate.value', split: 'split.estimate.value' }
	),
	'delphi-leik': one(ordinalDispersionMethod, {
		leik_D: 'effects.leik-d.value',
		leik_consensus: 'estimate.value',
		blair_lacy_l2: 'effects.blair-lacy.value',
		entropy_bits: 'effects.entropy-bits.value',
		normalised_entropy: 'effects.normalised-entropy.value'
	}),
	'delphi-cvi': one(contentValidityMethod, {
		I_CVI: 'details.items.*.iCvi',
		pc: 'details.items.*.chance',
		modified_kappa: 'details.items.*.modifiedKappa',
		S_CVI_Ave: 'estimate.value',
		S_CVI_UA: 'effects.s-cvi-universal.value',
		CVR: 'details.items.*.cvr'
	}),
	// The R call counts every rating of 4 or more.
	'delphi-consensus-small-n': one(
		consensusShareMethod,
		{
			pct_of_answers: 'estimate.value',
			pct_of_panel: 'details.panel.percent',
			ge75_answers: 'details.answers.consensus',
			ge75_panel: 'details.panel.consensus'
		},
		{ range: [4, 1000] }
	),
	'delphi-threshold-rounding': several(
		{ ours: run(consensusThresholdMethod), rounded: run(roundedPercent) },
		{
			pct: 'ours.estimate.value',
			consensus_70: 'ours.details.consensus',
			rounded: 'rounded.details.percent'
		}
	),
	'delphi-consensus-any-single-rating-flips': one(consensusThresholdMethod, {
		pct: 'estimate.value',
		needed: 'details.needed',
		margin: 'details.margin'
	})
};
