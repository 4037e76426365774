import { estimateOf } from '../../outcome.ts';
import { method } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { probability } from '../../validate.ts';
import { cohenH } from '../cohen-h.ts';

export const cohenHMethod = method({
	name: 'cohen-h',
	input: { p1: 'first proportion, 0 to 1', p2: 'second proportion, 0 to 1' },
	answers: ['cohen-h'],
	run(input): Result {
		const p1 = probability(input, 'p1');
		const p2 = probability(input, 'p2');
		return {
			method: 'cohen-h',
			estimate: estimateOf('cohen-h', cohenH(p1, p2)),
			effects: [],
			details: {},
			n: { used: 2, missing: 0 },
			base: 'proportions-given',
			warnings: [],
			r: `c(estimate = 2 * asin(sqrt(${p1})) - 2 * asin(sqrt(${p2})))`
		};
	}
});
