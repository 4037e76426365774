import { completeCases, labels, levelsOf } from '../../cases.ts';
import { estimateOf, testOf } from '../../outcome.ts';
import { rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { column, oneOf } from '../../validate.ts';
import { DESIGN_INPUT, rDesign, readDesign, readValues, rFactor } from '../read-design.ts';
import { weightedRankTest } from '../weighted-rank-test.ts';
import { domainOf } from '../survey-design.ts';

/** `svyranktest` averages tied ranks without their weights; here they stand at the middle of their joint weight. */
const R_MIDPOINT =
	'des <- subset(des, !is.na(x) & !is.na(g)); d <- model.frame(des); k <- weights(des); des <- update(des, r = sapply(d$x, function(v) sum(k[which(d$x < v)]) + sum(k[which(d$x == v)]) / 2) / sum(k)); svyttest(r ~ g, des)';

export const weightedRankTestMethod = method({
	name: 'weighted-rank-test',
	input: {
		x: 'numbers, null for missing',
		g: 'two groups, words or numbers, null for missing',
		...DESIGN_INPUT,
		ties: 'optional: survey (default, as R) or midpoint (does not depend on the order of the cases)'
	},
	answers: ['w-rank-test'],
	run(input): Result {
		const ties = oneOf<'survey' | 'midpoint'>(input, 'ties', ['survey', 'midpoint']);
		const x = column(input, 'x');
		const g = labels(input, 'g');
		const complete = completeCases(x, g);
		if (complete.length === 0) refuse('empty', { field: 'x', missing: x.length });
		const design = readDesign(input, x.length);
		const inside = new Set(complete);
		const live = complete.filter((i) => (design.weights[i] ?? 0) > 0);
		const groups = levelsOf(live.map((i) => g[i] ?? null));
		if (groups.length !== 2) refuse('not-two-groups', { groups: groups.length });
		const found = weightedRankTest(
			readValues(x).map((value) => (Number.isNaN(value) ? 0 : value)),
			Float64Array.from(g, (label) => (label === groups[1] ? 1 : 0)),
			domainOf(design, (i) => inside.has(i)),
			ties
		);
		const tested = Number.isFinite(found.t);
		return {
			method: 'weighted-rank-test',
			estimate: estimateOf('rank-share-difference', tested ? found.diff : null),
			test: testOf('design-wilcoxon', 't', found.t, tested ? found.p : null, found.df),
			effects: [],
			details: { ties, first: groups[0], second: groups[1] },
			n: { used: live.length, missing: x.length - complete.length },
			base: 'weighted-valid-answers',
			warnings: tested ? [] : [{ code: 'no-variation', values: { n: live.length } }],
			r: `${rDesign(input, [`x = ${rVector(x, 'x')}`, rFactor(g, 'g')])}; ${ties === 'survey' ? 'svyranktest(x ~ g, des)' : R_MIDPOINT}`
		};
	}
});
