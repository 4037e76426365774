import type { Group } from '../method.ts';
import { missingPatternsMethod } from './methods/patterns.ts';
import { reverseScoreMethod } from './methods/reverse-score.ts';
import { scaleScoreMethod } from './methods/scale-score.ts';
import { standardScoresMethod } from './methods/standard-score.ts';
import { subscaleSumMethod } from './methods/subscale-sum.ts';

export const group: Group = {
	name: 'missing',
	methods: [
		missingPatternsMethod,
		scaleScoreMethod,
		reverseScoreMethod,
		subscaleSumMethod,
		standardScoresMethod
	]
};
