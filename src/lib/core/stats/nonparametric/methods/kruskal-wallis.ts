import { tinyP } from '../../tiny-p.ts';
import { details } from '../../defined.ts';
import { estimateOf, testOf } from '../../outcome.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { kruskalWallis } from '../kruskal-wallis.ts';
import { GROUPS, readGroups } from '../read-groups.ts';

export const kruskalWallisMethod = method({
	name: 'kruskal-wallis',
	input: GROUPS,
	answers: ['kw-ties', 'kw-no-ties', 'kw-all-ties', 'kw-group-n1', 'kw-two-groups'],
	run(input): Result {
		const { groups, missing, r } = readGroups(input);
		const { H, df, p, epsilonSquared, etaSquared } = kruskalWallis(groups);
		const { labels, sizes, rankSums, n } = groups;
		const warnings: Warning[] = tinyP(p);
		if (Number.isNaN(H)) warnings.push({ code: 'all-values-equal', values: { n } });
		const small = Math.min(...sizes);
		if (small < 5) warnings.push({ code: 'small-groups', values: { smallest: small } });
		return {
			method: 'kruskal-wallis',
			test: testOf('kruskal-wallis', 'H', H, p, df, 'asymptotic'),
			effects: [
				estimateOf('epsilon-squared', epsilonSquared),
				estimateOf('eta-squared-h', n > labels.length ? etaSquared : null)
			],
			details: details({
				groups: labels,
				sizes,
				meanRanks: rankSums.map((sum, i) => sum / (sizes[i] ?? NaN))
			}),
			n: { used: n, missing },
			base: 'valid-answers',
			warnings,
			r: `kruskal.test(${r})`
		};
	}
});
