import { defined } from '../../defined.ts';
import { rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import { column } from '../../validate.ts';
import { proratedSum } from '../prorated-sum.ts';

/** The sum score of one case on a subscale, prorated for the items left out. */
export const subscaleSumMethod = method({
	name: 'subscale-sum',
	input: { x: 'answers of one case to the items of the subscale, null for missing' },
	answers: ['mbi-shape'],
	run(input) {
		const x = column(input, 'x');
		if (x.length === 0) refuse('empty', { field: 'x' });
		const { answered, sum, prorated } = proratedSum(x);
		return {
			method: 'subscale-sum',
			estimate: { name: 'prorated-sum', value: defined(prorated) },
			effects: [],
			details: { sum, prorated: defined(prorated) },
			n: { used: answered, missing: x.length - answered },
			base: 'items',
			warnings:
				answered === 0
					? [{ code: 'no-values', values: { missing: x.length } }]
					: answered < x.length
						? [{ code: 'prorated', values: { missing: x.length - answered } }]
						: [],
			r: `x <- ${rVector(x, 'x')}; c(estimate = mean(x, na.rm = TRUE) * length(x), sum = sum(x, na.rm = TRUE))`
		};
	}
});
