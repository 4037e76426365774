import { definedThroughout } from '../../defined.ts';
import { testOf } from '../../outcome.ts';
import { rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Input } from '../../method.ts';
import type { Result } from '../../result.ts';
import { counts, list, numberOrMissing, sameLength } from '../../validate.ts';
import { lowExpected, lowExpectedWarning } from '../low-expected.ts';
import { goodnessOfFit } from '../goodness-of-fit.ts';
import { tinyP } from '../../tiny-p.ts';

/** R's own tolerance for proportions that should sum to 1. */
const SUM_TOLERANCE = 1.5e-8;

/** Counts in field `x` and, when given, the proportions in field `p` they are held against. */
export function readFit(input: Input): { x: number[]; p: number[] | undefined } {
	const x = counts(input, 'x');
	if (x.length < 2) refuse('too-few-categories', { categories: x.length, needed: 2 });
	if (x.every((count) => count === 0)) refuse('empty', { field: 'x' });
	if (input.p === undefined) return { x, p: undefined };
	const p = Array.from(list(input, 'p'), (value) => numberOrMissing(value, 'p') ?? NaN);
	sameLength(x, p);
	if (!p.every((share) => share > 0)) refuse('not-a-probability', { field: 'p' });
	const sum = p.reduce((a, b) => a + b, 0);
	if (Math.abs(sum - 1) > SUM_TOLERANCE) refuse('proportions-do-not-sum-to-1', { sum });
	return { x, p };
}

export const goodnessOfFitMethod = method({
	name: 'goodness-of-fit',
	input: {
		x: 'count of each category',
		p: 'optional: expected share of each category, summing to 1; equal shares when absent'
	},
	answers: ['chisq-gof-equal', 'chisq-gof-given'],
	run(input): Result {
		const { x, p } = readFit(input);
		const fit = goodnessOfFit(x, p);
		const low = lowExpectedWarning(lowExpected(fit.expected));
		return {
			method: 'goodness-of-fit',
			test: testOf('goodness-of-fit', 'chi-square', fit.value, fit.p, fit.df, 'asymptotic'),
			effects: [],
			details: {
				expected: fit.expected,
				residuals: fit.residuals,
				standardizedResiduals: definedThroughout(fit.standardized)
			},
			n: { used: x.reduce((sum, count) => sum + count, 0), missing: 0 },
			base: 'valid-answers',
			warnings: [...tinyP(fit.p), ...low],
			r: `chisq.test(${rVector(x, 'x')}${p ? `, p = ${rVector(p, 'p')}` : ''})`
		};
	}
});
