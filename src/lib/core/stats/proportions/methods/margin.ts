import { method, refuse } from '../../refuse.ts';
import { count, level, probability } from '../../validate.ts';
import { finitePopulationCorrection, marginOfError, neededForMargin } from '../margin-of-error.ts';

/** Margin of error of a proportion before or after a survey, for a simple random sample. */
export const marginOfErrorMethod = method({
	name: 'margin-of-error',
	input: {
		n: 'count of answers',
		p: 'the proportion, 0.5 (the widest) when absent',
		N: 'size of the population, when it is not very large',
		margin: 'a wanted margin of error, above 0: how many answers it needs',
		level: 'confidence level, 0.95 when absent'
	},
	answers: ['prop-margin-of-error'],
	run(input) {
		const n = count(input, 'n');
		if (n === 0) refuse('no-trials', { field: 'n' });
		const p = input.p == null ? 0.5 : probability(input, 'p');
		const population = input.N == null ? null : count(input, 'N');
		if (population !== null && population < n) refuse('population-below-sample', { n, population });
		const confidence = level(input);
		const wanted = input.margin == null ? null : probability(input, 'margin');
		if (wanted === 0) refuse('not-a-probability', { field: 'margin' });
		const unbounded = marginOfError(n, p, confidence);
		const corrected = population === null ? null : unbounded * finitePopulationCorrection(n, population);
		return {
			method: 'margin-of-error',
			estimate: { name: 'margin-of-error', value: corrected ?? unbounded },
			effects: [],
			details: {
				unbounded,
				corrected,
				needed: wanted === null ? null : neededForMargin(wanted, p, confidence)
			},
			n: { used: n, missing: 0 },
			base: 'trials',
			warnings: [],
			r: `c(estimate = qnorm(${(1 + confidence) / 2}) * sqrt(${p} * (1 - ${p}) / ${n})${population === null ? '' : ` * sqrt((${population} - ${n}) / (${population} - 1))`}${wanted === null ? '' : `, needed = (qnorm(${(1 + confidence) / 2}) / ${wanted})^2 * ${p} * (1 - ${p})`})`
		};
	}
});
