import { pickNumbers } from '../../cases.ts';
import { estimateOf } from '../../outcome.ts';
import { rLines, rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { column, count, level } from '../../validate.ts';
import { bootstrapWeightedMean } from '../bootstrap-weighted-mean.ts';
import { readWeights } from '../read-design.ts';

/** Draws beyond which a bootstrap is refused rather than waited for. */
const MOST_DRAWS = 500_000_000;

export const bootstrapWeightedMeanMethod = method({
	name: 'bootstrap-weighted-mean',
	input: {
		x: 'numbers, null for missing',
		w: 'sampling weight of each case, none negative or missing; 1 each when left out',
		replicates: 'optional: 2000',
		seed: 'optional: whole number, 1',
		level: 'optional: confidence level, 0.95'
	},
	answers: [],
	run(input): Result {
		const confidence = level(input);
		const x = column(input, 'x');
		const w = readWeights(input, x.length);
		const used = x.flatMap((value, i) => (value !== null && (w[i] ?? 0) > 0 ? [i] : []));
		if (used.length < 2) refuse('too-few-values', { n: used.length, needed: 2 });
		const replicates = input['replicates'] === undefined ? 2000 : count(input, 'replicates');
		const seed = input['seed'] === undefined ? 1 : count(input, 'seed');
		if (replicates < 2) refuse('too-few-replicates', { replicates, needed: 2 });
		if (replicates * used.length > MOST_DRAWS)
			refuse('too-many-values', { field: 'replicates', most: MOST_DRAWS });
		const values = pickNumbers(x, used);
		const weights = Float64Array.from(used, (i) => w[i] ?? NaN);
		const found = bootstrapWeightedMean(values, weights, { replicates, seed, level: confidence });
		return {
			method: 'bootstrap-weighted-mean',
			estimate: estimateOf(
				'weighted-mean',
				found.mean,
				{ limits: [found.lower, found.upper], level: confidence, method: 'bootstrap-percentile' },
				found.se
			),
			effects: [],
			details: { replicates, seed },
			n: { used: used.length, missing: x.filter((value) => value === null).length },
			base: 'weighted-valid-answers',
			warnings: [],
			r: rLines(
				`x <- ${rVector(values, 'x')}; w <- ${rVector(weights, 'w')}; c(estimate = weighted.mean(x, w))`,
				'# R draws other numbers than this seed: the limits agree but for chance',
				`b <- replicate(${replicates}, {i <- sample(length(x), replace = TRUE); weighted.mean(x[i], w[i])}); invisible(c(sd(b), quantile(b, c(${(1 - confidence) / 2}, ${1 - (1 - confidence) / 2}))))`
			)
		};
	}
});
