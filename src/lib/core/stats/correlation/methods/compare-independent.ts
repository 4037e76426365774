import { estimateOf, testOf } from '../../outcome.ts';
import { method, refuse } from '../../refuse.ts';
import type { Input } from '../../method.ts';
import type { Result } from '../../result.ts';
import { count, number } from '../../validate.ts';
import { compareIndependent } from '../compare-independent.ts';

export const compareCorrelationsMethod = method({
	name: 'compare-correlations',
	input: {
		r1: 'correlation in the first sample, strictly between -1 and 1',
		n1: 'its cases, at least 4',
		r2: 'correlation in the second, independent sample',
		n2: 'its cases, at least 4'
	},
	answers: ['cor-compare-independent'],
	run(input): Result {
		const [r1, r2] = [correlation(input, 'r1'), correlation(input, 'r2')];
		const [n1, n2] = [cases(input, 'n1'), cases(input, 'n2')];
		const { z, p } = compareIndependent(r1, n1, r2, n2);
		return {
			method: 'compare-correlations',
			test: testOf('fisher-z-difference', 'z', z, p, undefined, 'normal-approximation'),
			effects: [estimateOf('cohens-q', Math.atanh(r1) - Math.atanh(r2))],
			details: {},
			n: { used: n1 + n2, missing: 0 },
			base: 'complete-pairs',
			warnings: [],
			r: `z <- (atanh(${r1}) - atanh(${r2})) / sqrt(1 / (${n1} - 3) + 1 / (${n2} - 3)); c(statistic = z, p = 2 * pnorm(-abs(z)), \`cohens-q\` = atanh(${r1}) - atanh(${r2}))`
		};
	}
});

function correlation(input: Input, field: string): number {
	const r = number(input, field);
	if (!(Math.abs(r) < 1)) refuse('not-a-correlation', { field });
	return r;
}

function cases(input: Input, field: string): number {
	const n = count(input, field);
	if (n < 4) refuse('too-few-pairs', { n, needed: 4 });
	return n;
}
