import type { Group } from '../method.ts';
import { patterns } from './methods/patterns.ts';
import { reverseScore } from './methods/reverse-score.ts';
import { scaleScore } from './methods/scale-score.ts';
import { standardScore } from './methods/standard-score.ts';
import { subscaleSum } from './methods/subscale-sum.ts';
import type { MissingPatterns } from './missing-patterns.ts';

export const group: Group = {
	name: 'missing',
	methods: [patterns, scaleScore, reverseScore, subscaleSum, standardScore],
	reference: {
		'missing-patterns': (input) => {
			const outcome = patterns.run(input);
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
			const outcome = scaleScore.run(input);
			return 'refused' in outcome ? outcome : outcome.details.scores;
		},
		'reverse-score': (input) => {
			const outcome = reverseScore.run(input);
			return 'refused' in outcome ? outcome : outcome.details.scores;
		},
		'mbi-shape': (input) => {
			const outcome = subscaleSum.run(input);
			if ('refused' in outcome) return outcome;
			const { sum, prorated } = outcome.details;
			return { sum_answered: sum, prorated, n: outcome.n.used };
		},
		'zscore-tscore': (input) => {
			const outcome = standardScore.run(input);
			return 'refused' in outcome ? outcome : outcome.details;
		}
	}
};
