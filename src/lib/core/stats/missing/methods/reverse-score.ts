import { rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import { column, number } from '../../validate.ts';
import { reverseScores } from '../reverse-scores.ts';

/** An item turned round on its declared scale. */
export const reverseScoreMethod = method({
	name: 'reverse-score',
	input: { x: 'scale points, null for missing', min: 'lowest point', max: 'highest point' },
	answers: ['reverse-score'],
	run(input) {
		const x = column(input, 'x');
		const [min, max] = [number(input, 'min'), number(input, 'max')];
		if (min >= max) refuse('not-a-scale', { field: 'min' });
		const stranger = x.find((value) => value !== null && (value < min || value > max));
		if (stranger !== undefined && stranger !== null) refuse('off-scale', { category: stranger });
		const used = x.filter((value) => value !== null).length;
		return {
			method: 'reverse-score',
			effects: [],
			details: { scores: reverseScores(x, min, max) },
			n: { used, missing: x.length - used },
			base: 'valid-answers',
			warnings: [],
			r: `list(scores = ${min} + ${max} - ${rVector(x, 'x')})`
		};
	}
});
