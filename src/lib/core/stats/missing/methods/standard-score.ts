import { rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import { column } from '../../validate.ts';
import { standardScores } from '../standard-scores.ts';

/** z and T scores of a variable. */
export const standardScore = method({
	name: 'standard-scores',
	input: { x: 'numbers, null for missing' },
	answers: ['zscore-tscore'],
	run(input) {
		const x = column(input, 'x');
		const present = x.filter((value) => value !== null);
		if (present.length < 2) refuse('too-few-values', { field: 'x', least: 2 });
		if (present.every((value) => value === present[0])) refuse('all-equal', { field: 'x' });
		return {
			method: 'standard-scores',
			effects: [],
			details: { ...standardScores(x) },
			n: { used: present.length, missing: x.length - present.length },
			base: 'valid-answers',
			warnings: [],
			r: `as.vector(scale(${rVector(x, 'x')}))`
		};
	}
});
