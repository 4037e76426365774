import { rMultinomial } from '../r-multinomial.ts';
import { method, refuse } from '../../refuse.ts';
import { counts, level, oneOf } from '../../validate.ts';
import { MULTINOMIAL_INTERVALS, multinomialIntervals } from '../multinomial-intervals.ts';

const MOST_CATEGORIES = 10_000;

/** Shares of a categorical variable with intervals that hold together (Sison-Glaz, Goodman) or each alone (Wilson). */
export const multinomialIntervalsMethod = method({
	name: 'multinomial-intervals',
	input: {
		x: 'counts, one a category',
		level: 'confidence level, 0.95 when absent',
		interval: `${MULTINOMIAL_INTERVALS.join(', ')}; sison-glaz when absent`
	},
	answers: ['prop-multinomial-ci'],
	run(input) {
		const x = counts(input, 'x');
		const n = x.reduce((sum, count) => sum + count, 0);
		if (n === 0) refuse('no-trials', { field: 'x' });
		if (x.length < 2) refuse('one-category', { field: 'x' });
		if (x.length > MOST_CATEGORIES) refuse('too-many-values', { field: 'x', most: MOST_CATEGORIES });
		const confidence = level(input);
		const kind = oneOf(input, 'interval', MULTINOMIAL_INTERVALS);
		if (x.some((count) => count === n) && kind === 'sison-glaz')
			refuse('all-in-one-category', { field: 'x' });
		return {
			method: 'multinomial-intervals',
			effects: [],
			details: {
				categories: multinomialIntervals(x, confidence, kind).map(([lower, upper], i) => ({
					proportion: (x[i] ?? NaN) / n,
					lower,
					upper
				})),
				interval: kind
			},
			n: { used: n, missing: 0 },
			base: 'trials',
			warnings: [],
			r: rMultinomial(x, kind, confidence)
		};
	}
});
