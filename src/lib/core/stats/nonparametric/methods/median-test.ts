import { tinyP } from '../../tiny-p.ts';
import { testOf } from '../../outcome.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { medianTest } from '../median-test.ts';
import { GROUPS, readGroups } from '../read-groups.ts';

export const medianTestMethod = method({
	name: 'median-test',
	input: GROUPS,
	answers: ['median-test'],
	run(input): Result {
		const { groups, missing, r } = readGroups(input);
		const { median, above, notAbove, value, df, p } = medianTest(groups.values);
		const warnings: Warning[] = tinyP(p);
		if (Number.isNaN(value)) warnings.push({ code: 'no-value-above-median', values: { median } });
		const up = above.reduce((sum, count) => sum + count, 0) / groups.n;
		const low = groups.sizes.filter((size) => size * Math.min(up, 1 - up) < 5).length;
		if (low > 0) warnings.push({ code: 'small-expected-counts', values: { groups: low } });
		return {
			method: 'median-test',
			test: testOf('median-test', 'chi-square', value, p, df, 'asymptotic'),
			effects: [],
			details: { groups: groups.labels, median, above, notAbove },
			n: { used: groups.n, missing },
			base: 'valid-answers',
			warnings,
			r: `{f <- function(x, g) chisq.test(table(x > median(x), g), correct = FALSE); f(${r})}`
		};
	}
});
