import { aboveZero, tinyP } from '../../crosstab/tiny-p.ts';
import { details } from '../../defined.ts';
import { testOf } from '../../outcome.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { oneOf } from '../../validate.ts';
import { jonckheere } from '../jonckheere.ts';
import { GROUPS, readPairedGroups } from '../read-groups.ts';

export const jonckheereMethod = method({
	name: 'jonckheere-terpstra',
	input: {
		...GROUPS,
		g: 'group of each number; groups stand in order of number or alphabet',
		variance: 'optional: plain (default, as DescTools) or ties (corrected for ties, as SPSS)'
	},
	answers: ['jonckheere'],
	run(input): Result {
		const variance = oneOf(input, 'variance', ['plain', 'ties']);
		const { groups, missing, r } = readPairedGroups(input);
		const found = jonckheere(groups);
		const still = Number.isNaN(found.tiesZ);
		const p = still ? NaN : (found.exact ?? (variance === 'ties' ? found.tiesP : found.p));
		const warnings: Warning[] = tinyP(p);
		if (still) warnings.push({ code: 'all-values-equal', values: { n: groups.n } });
		else if (found.exact === null) warnings.push({ code: 'normal-approximation', values: { n: groups.n } });
		if (groups.tieSum > 0 && variance === 'plain') warnings.push({ code: 'variance-ignores-ties' });
		return {
			method: 'jonckheere-terpstra',
			test: testOf(
				'jonckheere-terpstra',
				'JT',
				found.JT,
				p,
				undefined,
				found.exact === null ? 'normal-approximation' : 'exact'
			),
			effects: [],
			details: details({
				groups: groups.labels,
				z: variance === 'ties' ? found.tiesZ : found.z,
				plain: aboveZero({ z: found.z, p: found.p }),
				ties: aboveZero({ z: found.tiesZ, p: found.tiesP })
			}),
			n: { used: groups.n, missing },
			base: 'valid-answers',
			warnings,
			r: `DescTools::JonckheereTerpstraTest(${r.replace(/\)$/, ', ordered = TRUE)')})`
		};
	}
});
