import { missingPatternsMethod } from '../../missing/methods/patterns.ts';
import { reverseScoreMethod } from '../../missing/methods/reverse-score.ts';
import { scaleScoreMethod } from '../../missing/methods/scale-score.ts';
import { standardScoresMethod } from '../../missing/methods/standard-score.ts';
import { subscaleSumMethod } from '../../missing/methods/subscale-sum.ts';
import { one, type ReferenceCase } from '../reference-case.ts';
import { na } from '../shape.ts';

export const missing: Readonly<Record<string, ReferenceCase>> = {
	'missing-patterns': one(missingPatternsMethod, {
		per_variable: 'details.perVariable',
		per_case: 'details.perCase',
		complete: 'details.complete',
		percent_cells: 'estimate.value',
		// The cases without any missing cell.
		patterns: 'details.patterns.000.cases'
	}),
	'scale-score-missing': one(scaleScoreMethod, na('details.scores')),
	'reverse-score': one(reverseScoreMethod, na('details.scores')),
	'mbi-shape': one(subscaleSumMethod, {
		sum_answered: 'details.sum',
		prorated: 'estimate.value',
		n: 'n.used'
	}),
	'zscore-tscore': one(standardScoresMethod, { z: na('details.z'), t: na('details.t') })
};
