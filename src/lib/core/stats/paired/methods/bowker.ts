import { aboveZero, tinyP } from '../../tiny-p.ts';
import { definedThroughout } from '../../defined.ts';
import { testOf } from '../../outcome.ts';
import { rAssign, rLines } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { bowker } from '../bowker.ts';
import { readSquare, SQUARE_INPUT } from '../read-square.ts';
import { stuartMaxwell } from '../stuart-maxwell.ts';

/** Answers above which marginal homogeneity, which solves a system of that size, is left out. */
const MOST_SOLVED = 300;

export const bowkerMethod = method({
	name: 'bowker',
	input: SQUARE_INPUT,
	answers: ['bowker'],
	run(input): Result {
		const read = readSquare(input);
		const size = read.m.length;
		const shown = bowker(read.m, true);
		const empty = (size * (size - 1)) / 2 - shown.df;
		const warnings: Warning[] = tinyP(shown.p);
		if (shown.df === 0) warnings.push({ code: 'no-one-changed', values: { n: read.n.used } });
		else if (empty > 0) warnings.push({ code: 'pairs-without-change', values: { pairs: empty } });
		return {
			method: 'bowker',
			test: testOf('bowker', 'chi-square', shown.value, shown.p, shown.df, 'asymptotic'),
			effects: [],
			details: {
				labels: read.labels,
				counts: read.m,
				...(size > MOST_SOLVED ? {} : { stuartMaxwell: definedThroughout(aboveZero(stuartMaxwell(read.m))) })
			},
			n: read.n,
			base: 'valid-pairs',
			warnings,
			r: rLines(
				rAssign('m', read.r),
				'b <- m[upper.tri(m)]; a <- t(m)[upper.tri(m)]; x <- sum(((b - a)^2 / (b + a))[b + a > 0]); df <- sum(b + a > 0)',
				'c(statistic = x, df = df, p = pchisq(x, df, lower.tail = FALSE))  # mcnemar.test(m, correct = FALSE), pairs without change left out'
			)
		};
	}
});
