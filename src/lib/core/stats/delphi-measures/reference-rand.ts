import { answer, orNaN } from '../agreement/answer.ts';
import type { Mapping } from '../method.ts';
import type { Result } from '../result.ts';
import type { Ipras } from './ipras.ts';
import { iprasMethod } from './methods/ipras.ts';
import { randClassicMethod, randPanelThresholdsMethod } from './methods/rand-classic.ts';
import { randUclaMethod } from './methods/rand-ucla.ts';

const value = (result: Result) => orNaN(result.estimate?.value);

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

/** RAND/UCLA cases to their answers, under their own field names. */
export const randReference: Readonly<Record<string, Mapping>> = {
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
		})
};
