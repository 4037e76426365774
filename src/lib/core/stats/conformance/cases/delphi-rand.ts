import { iprasMethod } from '../../delphi-measures/methods/ipras.ts';
import { randClassicMethod, randPanelThresholdsMethod } from '../../delphi-measures/methods/rand-classic.ts';
import { randUclaMethod } from '../../delphi-measures/methods/rand-ucla.ts';
import { one, type ReferenceCase } from '../reference-case.ts';

const randUcla = one(randUclaMethod, {
	n: 'n.used',
	median: 'estimate.value',
	p30: 'details.p30',
	p70: 'details.p70',
	ipr: 'details.ipr',
	ipr_central_point: 'details.centralPoint',
	asymmetry_index: 'details.asymmetry',
	ipras: 'details.ipras',
	disagreement_index: 'effects.disagreement-index.value',
	disagreement: 'details.disagreement',
	in_1_3: 'details.low',
	in_4_6: 'details.middle',
	in_7_9: 'details.high',
	classification: 'details.classification',
	classification_strict: 'details.strict',
	p30_p70_type2: 'details.type2',
	p30_p70_type6: 'details.type6'
});

/** Cases of the RAND/UCLA method. */
export const rand: Readonly<Record<string, ReferenceCase>> = {
	'ram-agreement-high': randUcla,
	'ram-agreement-low': randUcla,
	'ram-polarised': randUcla,
	'ram-uncertain': randUcla,
	'ram-bmjopen-n15': randUcla,
	'ram-missing': randUcla,
	'ram-median-6.5': randUcla,
	'ram-59': randUcla,
	'ram-ipras-table': one(iprasMethod, {
		ipr: 'details.indications.*.ipr',
		ai: 'details.indications.*.asymmetry',
		ipras: 'details.indications.*.ipras',
		disagreement: 'details.indications.*.disagreement'
	}),
	// The R call fixes the limits of a panel of nine.
	'ram-classic-9': one(
		randClassicMethod,
		{
			median: 'estimate.value',
			disagreement: 'details.disagreement',
			outside: 'details.outside',
			agreement: 'details.agreement'
		},
		{ panel: 9 }
	),
	'ram-panel-thresholds': one(randPanelThresholdsMethod, {
		agreement_max_outside: 'details.limits.*.maximumOutside',
		disagreement_min_in_each_extreme: 'details.limits.*.minimumInEach'
	})
};
