import type { Group } from '../method.ts';
import { acceptabilityPriorityMethod } from './methods/acceptability-priority.ts';
import { apmoMethod } from './methods/apmo.ts';
import { consensusRulesMethod } from './methods/consensus-rules.ts';
import {
	consensusShareMethod,
	consensusThresholdMethod,
	consensusTwoSidedMethod
} from './methods/consensus.ts';
import { contentValidityMethod } from './methods/content-validity.ts';
import { delphiRoundMethod } from './methods/delphi-round.ts';
import { delphiStabilityMethod } from './methods/delphi-stability.ts';
import { iprasMethod } from './methods/ipras.ts';
import { ordinalDispersionMethod, tastleWiermanMethod } from './methods/ordinal-consensus.ts';
import { panelRankingMethod } from './methods/panel-ranking.ts';
import { panelistFeedbackMethod } from './methods/panelist-feedback.ts';
import { randClassicMethod, randPanelThresholdsMethod } from './methods/rand-classic.ts';
import { randUclaMethod } from './methods/rand-ucla.ts';
import { stakeholderGroupsMethod } from './methods/stakeholder-groups.ts';

export { aggregateRankings } from './aggregate-rankings.ts';
export { apmo } from './apmo.ts';
export { changedRatings } from './changed-ratings.ts';
export { coefficientOfVariation } from './coefficient-of-variation.ts';
export { contentValidity } from './content-validity.ts';
export { histogram } from './histogram.ts';
export { histogramChange } from './histogram-change.ts';
export { ipras } from './ipras.ts';
export { meetsThreshold } from './meets-threshold.ts';
export { ordinalDispersion } from './ordinal-dispersion.ts';
export { pairedRounds } from './paired-rounds.ts';
export { randClass } from './rand-class.ts';
export { randClassic } from './rand-classic.ts';
export { randPanelThresholds } from './rand-panel-thresholds.ts';
export { roundSummary } from './round-summary.ts';
export { tastleWierman } from './tastle-wierman.ts';
export { thirds } from './thirds.ts';
export { votesNeeded } from './votes-needed.ts';

export const group: Group = {
	name: 'delphi',
	methods: [
		randUclaMethod,
		iprasMethod,
		randClassicMethod,
		randPanelThresholdsMethod,
		consensusRulesMethod,
		consensusShareMethod,
		consensusThresholdMethod,
		consensusTwoSidedMethod,
		apmoMethod,
		tastleWiermanMethod,
		ordinalDispersionMethod,
		contentValidityMethod,
		panelRankingMethod,
		panelistFeedbackMethod,
		delphiRoundMethod,
		delphiStabilityMethod,
		acceptabilityPriorityMethod,
		stakeholderGroupsMethod
	]
};
