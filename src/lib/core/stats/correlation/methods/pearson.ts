import { completePairs } from '../../cases.ts';
import { estimateOf, testOf } from '../../outcome.ts';
import { rVector } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { level } from '../../validate.ts';
import { pearson } from '../pearson.ts';

export const PAIRS_INPUT = {
	x: 'numbers, null for missing',
	y: 'numbers in the same order, null for missing'
};

export const pearsonMethod = method({
	name: 'pearson',
	input: { ...PAIRS_INPUT, level: 'optional: confidence level, 0.95' },
	answers: [
		'cor-pearson',
		'cor-pearson-missing',
		'cor-constant',
		'cor-perfect',
		'cor-n3',
		'cor-point-biserial'
	],
	run(input): Result {
		const confidence = level(input);
		const { x, y, missing } = completePairs(input, 2);
		const found = pearson(x, y, confidence);
		return {
			method: 'pearson',
			estimate: estimateOf('pearson-r', found.r, {
				limits: found.interval,
				level: confidence,
				method: 'fisher-z'
			}),
			test: testOf('pearson', 't', found.t, found.p, found.df),
			effects: [estimateOf('r-squared', found.r ** 2)],
			details: {},
			n: { used: found.n, missing },
			base: 'complete-pairs',
			warnings: correlationWarnings(found.r, found.n),
			r: `cor.test(${rVector(x, 'x')}, ${rVector(y, 'y')}, conf.level = ${confidence})`
		};
	}
});

/** What to say about a correlation that is undefined, exactly 1, or without test or interval. */
export function correlationWarnings(r: number, n: number): Warning[] {
	if (Number.isNaN(r)) return [{ code: 'no-variation', values: { n } }];
	const warnings: Warning[] = [];
	if (n < 4) warnings.push({ code: 'no-interval-under-four-pairs', values: { n } });
	else if (Math.abs(r) === 1) warnings.push({ code: 'perfect-correlation', values: { n } });
	return warnings;
}
