import type { Group } from '../method.ts';
import { describe } from './methods/describe.ts';
import { frequencies } from './methods/frequencies.ts';
import { groupedMedian } from './methods/grouped-median.ts';
import { likert } from './methods/likert.ts';
import { mode } from './methods/mode.ts';
import { multipleResponses } from './methods/multiple-responses.ts';
import { promoterScore } from './methods/promoter-score.ts';
import { robustMeans } from './methods/robust-means.ts';
import { reference } from './reference.ts';

export const group: Group = {
	name: 'descriptives',
	methods: [
		describe,
		robustMeans,
		mode,
		frequencies,
		multipleResponses,
		groupedMedian,
		likert,
		promoterScore
	],
	reference
};
