import type { Group } from '../method.ts';
import { missingPatternsMethod } from './methods/patterns.ts';
import { reverseScoreMethod } from './methods/reverse-score.ts';
import { scaleScoreMethod } from './methods/scale-score.ts';
import { standardScoresMethod } from './methods/standard-score.ts';
import { subscaleSumMethod } from './methods/subscale-sum.ts';
import type { MissingPatterns } from './missing-patterns.ts';

export const group: Group = {
	name: 'missing',
	methods: [
		missingPatternsMethod,
		scaleScoreMethod,
		reverseScoreMethod,
		subscaleSumMethod,
		standardScoresMethod
	],
	reference: {
		'missing-patterns': (input) => {
			const outcome = missingPatternsMethod.run(input);
			if ('refused' in outcome) return outcome;
			const found = outcome.details as unknown as MissingPatterns;
			return {
				per_variable: found.perVariable,
				per_case: found.perCase,
				complete: found.complete,
				percent_cells: found.percentCells,
				// The case asks for the cases without any missing cell: the pattern of zeros.
				patterns: found.patterns.find(({ pattern }) => !pattern.includes('1'))?.cases ?? 0
			};
		},
		'scale-score-missing': (input) => {
			const outcome = scaleScoreMethod.run(input);
			return 'refused' in outcome ? outcome : outcome.details.scores;
		},
		'reverse-score': (input) => {
			const outcome = reverseScoreMethod.run(input);
			return 'refused' in outcome ? outcome : outcome.details.scores;
		},
		'mbi-shape': (input) => {
			const outcome = subscaleSumMethod.run(input);
			if ('refused' in outcome) return outcome;
			const { sum, prorated } = outcome.details;
			return { sum_answered: sum, prorated, n: outcome.n.used };
		},
		'zscore-tscore': (input) => {
			const outcome = standardScoresMethod.run(input);
			return 'refused' in outcome ? outcome : outcome.details;
		}
	}
};
