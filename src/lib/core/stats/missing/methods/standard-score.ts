import { rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import { column } from '../../validate.ts';
import { standardScores } from '../standard-scores.ts';

/** z and T scores of a variable. */
export const standardScoresMethod = method({
	name: 'standard-scores',
	input: { x: 'numbers, null for missing' },
	answers: ['zscore-tscore'],
	run(input) {
		const x = column(input, 'x');
		const present = x.filter((value) => value !== null);
		if (present.length < 2) refuse('too-few-values', { field: 'x', n: present.length, needed: 2 });
		const scores = standardScores(x);
		if (!scores.z.every((z) => z === null || Number.isFinite(z))) refuse('no-spread', { field: 'x' });
		return {
			method: 'standard-scores',
			effects: [],
			details: { ...scores },
			n: { used: present.length, missing: x.length - present.length },
			base: 'valid-answers',
			warnings: [],
			r: `z <- as.vector(scale(${rVector(x, 'x')})); list(z = z, t = 50 + 10 * z)`
		};
	}
});
