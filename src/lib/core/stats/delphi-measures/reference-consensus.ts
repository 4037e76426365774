import { answer, orNaN } from '../agreement/answer.ts';
import type { Mapping } from '../method.ts';
import type { Result } from '../result.ts';
import type { ItemValidity } from './content-validity.ts';
import { apmoMethod } from './methods/apmo.ts';
import { consensusRulesMethod } from './methods/consensus-rules.ts';
import {
	consensusShareMethod,
	consensusThresholdMethod,
	consensusTwoSidedMethod
} from './methods/consensus.ts';
import { contentValidityMethod } from './methods/content-validity.ts';
import { ordinalDispersionMethod, tastleWiermanMethod } from './methods/ordinal-consensus.ts';

const value = (result: Result) => orNaN(result.estimate?.value);
const effect = (result: Result, name: string) => orNaN(result.effects.find((e) => e.name === name)?.value);

/** R rounds an exact half to the even neighbour. */
function roundHalfEven(x: number): number {
	const floor = Math.floor(x);
	return x - floor === 0.5 ? floor + (floor % 2) : Math.round(x);
}

/** Cases about consensus on an item to their answers, under their own field names. */
export const consensusReference: Readonly<Record<string, Mapping>> = {
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
