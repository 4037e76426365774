import { everyPair } from '../../every-pair.ts';
import { definedThroughout } from '../../defined.ts';
import { adjustP } from '../../p-adjust/adjust-p.ts';
import { definedP } from '../../outcome.ts';
import type { Input } from '../../method.ts';
import { rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { counts, oneOf, sameLength } from '../../validate.ts';
import { compareProportions, compareProportionsCorrected, type Share } from '../compare-proportions.ts';
import { tinyP } from '../../tiny-p.ts';

/** More groups than this would make too many pairs to read, or to hold. */
const MOST_GROUPS = 1000;

/** Yes-answers and bases of two groups or more, from fields `yes` and `n`. */
export function readShares(input: Input): Share[] {
	const yes = counts(input, 'yes');
	const n = counts(input, 'n');
	sameLength(yes, n);
	if (n.length < 2) refuse('too-few-groups', { groups: n.length, needed: 2 });
	if (n.length > MOST_GROUPS) refuse('too-many-groups', { groups: n.length, most: MOST_GROUPS });
	return yes.map((count, i) => {
		const base = n[i] ?? 0;
		if (base === 0) refuse('group-empty', { group: i + 1 });
		if (count > base) refuse('more-than-base', { group: i + 1, count, base });
		return { yes: count, n: base };
	});
}

export const columnProportionsMethod = method({
	name: 'column-proportions',
	input: {
		yes: 'how many in each group gave the answer',
		n: 'how many in each group answered',
		adjust: 'optional: bonferroni (default, as SPSS), holm or none',
		correction: 'optional: none (default, as SPSS) or yates (as pairwise.prop.test)'
	},
	answers: ['column-proportions', 'pairwise-prop'],
	run(input): Result {
		const adjust = oneOf(input, 'adjust', ['bonferroni', 'holm', 'none']);
		const corrected = oneOf(input, 'correction', ['none', 'yates']) === 'yates';
		const shares = readShares(input);
		const pairs = everyPair(shares.map((share, i) => ({ ...share, place: i + 1 })));
		const tests = pairs.map(([first, second]) => ({
			pair: `${first.place}-${second.place}`,
			first: first.place,
			second: second.place,
			difference: first.yes / first.n - second.yes / second.n,
			...compareProportions(first, second),
			...(corrected ? compareProportionsCorrected(first, second) : {})
		}));
		// A pair in which everyone, or no one, said yes does not vary: it is no member of the family.
		const p = tests.map((test) => (Number.isNaN(test.p) ? null : test.p));
		const adjusted = adjust === 'none' ? p : adjustP(p, adjust);
		const still = p.filter((one) => one === null).length;
		const warnings: Warning[] = p.flatMap(tinyP).slice(0, 1);
		// A pair in which everyone, or no one, said yes does not vary: it is no member of the family.
		if (still > 0) warnings.push({ code: 'pairs-without-variation', values: { pairs: still } });
		return {
			method: 'column-proportions',
			effects: [],
			details: {
				adjust,
				groups: shares.map((_, i) => i + 1),
				shares: shares.map(({ yes, n }) => yes / n),
				pairs: tests.map((test, i) => ({
					...(definedThroughout(test) as object),
					p: definedP(test.p),
					pAdjusted: definedP(adjusted[i])
				}))
			},
			n: { used: shares.reduce((sum, { n }) => sum + n, 0), missing: 0 },
			base: 'valid-answers',
			warnings,
			r: `pairwise.prop.test(${rVector(
				shares.map(({ yes }) => yes),
				'yes'
			)}, ${rVector(
				shares.map(({ n }) => n),
				'n'
			)}, p.adjust.method = "${adjust}", correct = ${corrected ? 'TRUE' : 'FALSE'})`
		};
	}
});
