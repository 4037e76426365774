import { sortOrder } from '../ranks/sort-order.ts';
import { tTwoSided } from '../distributions/index.ts';
import { at } from '../linear-algebra/matrix.ts';
import { weightedLinear } from './weighted-regression.ts';
import type { SurveyDesign } from './survey-design.ts';

/**
 * Design-based Wilcoxon test: do the weighted ranks (as shares of the population) of two groups differ?
 * `second[i]` is 1 in the second group, 0 in the first; the difference is second minus first.
 * Lumley & Scott, Biometrika 100 (2013). R: `survey::svyranktest(x ~ g, design)`.
 *
 * Trap: with ties and unequal weights R averages the cumulated weights of tied cases without their weights, so that
 * the result depends slightly on the order of the rows. `ties: 'survey'` does as R does; `'midpoint'` puts tied
 * cases at the middle of their joint weight.
 */
export function weightedRankTest(
	x: Float64Array,
	second: Float64Array,
	design: SurveyDesign,
	ties: 'survey' | 'midpoint' = 'survey'
): { diff: number; t: number; df: number; p: number } {
	const ranks = rankScores(x, design.weights, ties);
	const matrix = {
		names: ['(Intercept)', 'second'],
		columns: [new Float64Array(x.length).fill(1), second],
		owner: [-1, 0]
	};
	const line = weightedLinear(matrix, ranks, design).coefficients[1];
	const diff = line?.estimate ?? NaN;
	const t = diff / (line?.se ?? NaN);
	const df = design.df - 1;
	return { diff, t, df, p: df > 0 ? tTwoSided(t, df) : NaN };
}

/** Position of each case in the weighted distribution, between 0 and 1. */
function rankScores(x: Float64Array, weights: Float64Array, ties: 'survey' | 'midpoint'): Float64Array {
	const order = sortOrder(x);
	const total = weights.reduce((sum, w) => sum + w, 0);
	const scores = new Float64Array(x.length);
	let below = 0;
	for (let from = 0; from < order.length;) {
		let to = from;
		let mass = 0;
		let middles = 0;
		while (to < order.length && x[at(order, to)] === x[at(order, from)]) {
			const w = at(weights, at(order, to));
			middles += below + mass + w / 2;
			mass += w;
			to++;
		}
		const score = (ties === 'survey' ? middles / (to - from) : below + mass / 2) / total;
		for (let i = from; i < to; i++) scores[at(order, i)] = score;
		below += mass;
		from = to;
	}
	return scores;
}
