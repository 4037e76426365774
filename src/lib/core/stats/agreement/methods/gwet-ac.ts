import { defined } from '../../defined.ts';
import { twoSidedTest } from '../../outcome.ts';
import { labels, levelsOf, type Label } from '../../cases.ts';
import { tQuantile, tTwoSided } from '../../distributions/index.ts';
import type { Input } from '../../method.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { level, oneOf, sameLength } from '../../validate.ts';
import { agreementWeights, type WeightName } from '../agreement-weights.ts';
import { gwetAc } from '../gwet-ac.ts';
import { rGwet } from '../r-agreement.ts';
import { categoryRows, levelsFor } from '../ratings.ts';

export const gwetAcMethod = method({
	name: 'gwet-ac',
	input: {
		m: 'rows of subjects, one category per rater, null for missing (or x and y for two raters)',
		x: 'categories given by the first of two raters',
		y: 'categories given by the second',
		levels: 'optional: every category of the scale in order, used or not',
		weights: 'optional: identity (default, AC1), linear or quadratic (AC2)',
		level: 'optional: confidence level, 0.95'
	},
	answers: ['gwet-ac1', 'gwet-ac1-2raters', 'gwet-ac2-ordinal'],
	run(input): Result {
		const weights = oneOf<WeightName>(input, 'weights', ['identity', 'linear', 'quadratic']);
		const confidence = level(input);
		const rows = readRows(input);
		const levels = levelsFor(input, levelsOf(rows.flat()));
		const index = new Map<Label | null, number>(levels.map((value, i) => [value, i]));
		const ratings = rows.map((row) => row.flatMap((value) => index.get(value) ?? []));
		// Words have no distance but their order; numbers are compared by value, as irrCAC does.
		const positions = levels.map((value, i) => (typeof value === 'number' ? value : i));
		const found = gwetAc(ratings, levels.length, agreementWeights(weights, positions));
		if (found.pairable === 0) refuse('no-pairable-units', { n: rows.length });

		const warnings: Warning[] = [];
		if (weights !== 'identity' && input.levels === undefined)
			warnings.push({ code: 'scale-not-declared', values: { categories: levels.length } });
		if (Number.isNaN(found.coefficient))
			warnings.push({ code: 'kappa-undefined', values: { agreement: found.observed, n: found.pairable } });
		const df = found.subjects - 1;
		const half = df > 0 ? tQuantile(1 - (1 - confidence) / 2, df) * found.se : NaN;
		const upper = found.coefficient + half;
		if (upper > 1)
			warnings.push({ code: 'interval-capped', values: { lower: found.coefficient - half, upper } });
		if (found.se === 0)
			warnings.push({
				code: 'interval-without-width',
				values: { agreement: found.observed, n: found.pairable }
			});
		const t = found.coefficient / found.se;
		return {
			method: 'gwet-ac',
			estimate: {
				name: weights === 'identity' ? 'gwet-ac1' : `gwet-ac2-${weights}`,
				value: defined(found.coefficient),
				...(Number.isNaN(half)
					? {}
					: {
							se: found.se,
							interval: {
								lower: Math.max(-1, found.coefficient - half),
								upper: Math.min(1, upper),
								level: confidence,
								method: 'gwet-t'
							}
						})
			},
			test: twoSidedTest('coefficient-zero', 't', t, df > 0 ? tTwoSided(t, df) : NaN, 't-approximation', df),
			effects: [],
			details: {
				levels,
				observed: found.observed,
				expected: defined(found.expected),
				pairable: found.pairable
			},
			n: { used: found.subjects, missing: rows.length - found.subjects },
			base: 'subjects-rated-once-or-more',
			warnings,
			r: rGwet(rows, levels, weights, positions, confidence)
		};
	}
});

function readRows(input: Input): (Label | null)[][] {
	if (input.m !== undefined) return categoryRows(input, 'm');
	const x = labels(input, 'x');
	const y = labels(input, 'y');
	sameLength(x, y);
	return x.map((a, i) => [a, y[i] ?? null]);
}
