import { estimateOf } from '../../outcome.ts';
import { rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { column, number } from '../../validate.ts';
import { kish } from '../kish.ts';
import { readWeights } from '../read-design.ts';
import { trimWeights } from '../trim.ts';

export const trimWeightsMethod = method({
	name: 'trim-weights',
	input: {
		w: 'weights, none negative or missing',
		low: 'optional: lower bound in multiples of the mean, 0.3',
		high: 'optional: upper bound in multiples of the mean, 3'
	},
	answers: ['w-trim'],
	run(input): Result {
		const n = column(input, 'w').length;
		if (n === 0) refuse('empty', { field: 'w' });
		const w = readWeights(input, n);
		const low = input['low'] === undefined ? 0.3 : number(input, 'low');
		const high = input['high'] === undefined ? 3 : number(input, 'high');
		if (!(low >= 0 && low <= 1 && high >= 1)) refuse('not-a-range', { low, high });
		const found = trimWeights(w, low, high);
		const [before, after] = [kish(w), kish(found.trimmed)];
		return {
			method: 'trim-weights',
			effects: [
				estimateOf('kish-design-effect-before', before.deff),
				estimateOf('kish-design-effect-after', after.deff),
				estimateOf('kish-effective-n', after.effective)
			],
			details: {
				trimmed: Array.from(found.trimmed),
				rescaled: Array.from(found.rescaled),
				lower: found.lower,
				upper: found.upper,
				cut: found.cut
			},
			n: { used: n, missing: 0 },
			base: 'all-cases',
			warnings: [],
			r: `w <- ${rVector(w, 'w')}; t <- pmin(pmax(w, ${low} * mean(w)), ${high} * mean(w)); k <- function(w) length(w) * sum(w^2) / sum(w)^2; list(trimmed = t, rescaled = t * sum(w) / sum(t), \`kish-design-effect-before\` = k(w), \`kish-design-effect-after\` = k(t))`
		};
	}
});
