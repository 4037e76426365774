import { twoSidedTest } from '../../outcome.ts';
import { medianOfSorted } from '../../ranks/median.ts';
import { mannWhitneyByDefault } from '../../nonparametric/default-tests.ts';
import { rankTwo } from '../../nonparametric/rank-two.ts';
import { rAssign, rLines, rVector } from '../../r-code.ts';
import { method } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { meetsThreshold } from '../meets-threshold.ts';
import { percent, range, ratings, rWithin, within } from '../ratings.ts';

export const stakeholderGroupsMethod = method({
	name: 'stakeholder-groups',
	input: {
		x: 'ratings of one item by the first group on a 1 to 9 scale, null for missing',
		y: 'ratings of the same item by the second group',
		high: 'optional: first and last point that count as agreement, [7, 9]',
		threshold: 'optional: per cent each group needs, 70'
	},
	answers: ['delphi-group-comparison'],
	run(input): Result {
		const first = ratings(input, 'x', 1, 9);
		const second = ratings(input, 'y', 1, 9);
		const high = range(input, 'high', [7, 9]);
		const threshold = percent(input, 'threshold', 70);
		const [x, y] = [Float64Array.from(first.values).sort(), Float64Array.from(second.values).sort()];
		const groups = [x, y].map((values) => {
			const k = within(values, high);
			const n = values.length;
			return {
				n,
				median: medianOfSorted(values),
				percentHigh: (100 * k) / n,
				consensus: meetsThreshold(k, n, threshold)
			};
		});
		const ranked = rankTwo(x, y);
		const { p, exact } = mannWhitneyByDefault(ranked);
		const warnings: Warning[] = [];
		if (Number.isNaN(p)) warnings.push({ code: 'all-tied', values: { n: x.length + y.length } });
		// A panelist can be recognised in a group this small when its distribution is shown.
		const fewest = Math.min(x.length, y.length);
		if (fewest < 5) warnings.push({ code: 'group-recognisable', values: { n: fewest } });
		return {
			method: 'stakeholder-groups',
			test: twoSidedTest('mann-whitney', 'U', ranked.u1, p, exact ? 'exact' : 'normal-approximation'),
			effects: [],
			details: { groups, consensusInBoth: groups.every((group) => group.consensus) },
			n: { used: x.length + y.length, missing: first.missing + second.missing },
			base: 'answers',
			warnings,
			r: rLines(
				rAssign('x', rVector(first.values, 'x')),
				rAssign('y', rVector(second.values, 'y')),
				`list(median = c(median(x), median(y)), percentHigh = 100 * c(mean(${rWithin('x', high)}), mean(${rWithin('y', high)})))`,
				'wilcox.test(x, y)'
			)
		};
	}
});
