import type { Group } from '../method.ts';
import { describeMethod } from './methods/describe.ts';
import { frequenciesMethod } from './methods/frequencies.ts';
import { groupedMedianMethod } from './methods/grouped-median.ts';
import { likertMethod } from './methods/likert.ts';
import { modeMethod } from './methods/mode.ts';
import { multipleResponseMethod } from './methods/multiple-responses.ts';
import { netPromoterScoreMethod } from './methods/promoter-score.ts';
import { robustMeansMethod } from './methods/robust-means.ts';

export const group: Group = {
	name: 'descriptives',
	methods: [
		describeMethod,
		robustMeansMethod,
		modeMethod,
		frequenciesMethod,
		multipleResponseMethod,
		groupedMedianMethod,
		likertMethod,
		netPromoterScoreMethod
	]
};
