import { defined, details } from '../../defined.ts';
import { rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import { number, someNumbers } from '../../validate.ts';
import { frequencyTable } from '../frequency-table.ts';
import { likertSummary } from '../likert-summary.ts';
import { mean, standardDeviation } from '../plain.ts';

/** A Likert item: shares below, on and above the middle, on the whole declared scale. */
export const likertMethod = method({
	name: 'likert-summary',
	input: {
		x: 'scale points, null for missing',
		low: 'lowest point of the declared scale',
		high: 'highest point of the declared scale'
	},
	answers: ['desc-likert-summary', 'desc-likert-package'],
	run(input) {
		const { values, missing } = someNumbers(input, 'x');
		const low = number(input, 'low');
		const points = number(input, 'high') - low + 1;
		if (!Number.isInteger(points) || points < 2 || points > 1000) refuse('not-a-scale', { field: 'high' });
		const levels = Array.from({ length: points }, (_, i) => low + i);
		const stranger = values.find((value) => !levels.includes(value));
		if (stranger !== undefined) refuse('off-scale', { category: stranger });
		const { count } = frequencyTable(Array.from(values), levels);
		const sd = standardDeviation(values);
		return {
			method: 'likert-summary',
			estimate: { name: 'mean', value: defined(mean(values)) },
			effects: [],
			details: details({ count, ...likertSummary(count), mean: mean(values), sd }),
			n: { used: values.length, missing },
			base: 'valid-answers',
			warnings: values.length === 1 ? [{ code: 'one-value' }] : [],
			r: `x <- ${rVector(values, 'x')}; list(estimate = mean(x), sd = sd(x), percent = 100 * prop.table(table(factor(x, levels = ${low}:${low + points - 1}))))`
		};
	}
});
