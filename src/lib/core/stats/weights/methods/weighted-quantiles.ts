import { pickNumbers } from '../../cases.ts';
import { rLines, rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { column, oneOf } from '../../validate.ts';
import { readWeights } from '../read-design.ts';
import { weightedQuantiles, type WeightedQuantileRule } from '../weighted-quantile.ts';

const RULES: readonly [WeightedQuantileRule, ...WeightedQuantileRule[]] = [
	'ecdf',
	'count',
	'count-normalised',
	'interpolated'
];

export const weightedQuantilesMethod = method({
	name: 'weighted-quantiles',
	input: {
		x: 'numbers, null for missing',
		w: 'sampling weight of each case, none negative or missing',
		probabilities: 'optional: shares between 0 and 1; 0.25, 0.5, 0.75',
		rule: `optional: ${RULES.join(', ')}; ecdf by default, as the R package survey`
	},
	answers: ['w-quantile'],
	run(input): Result {
		const rule = oneOf(input, 'rule', RULES);
		const x = column(input, 'x');
		const weights = readWeights(input, x.length);
		const probabilities = (
			input['probabilities'] === undefined ? [0.25, 0.5, 0.75] : column(input, 'probabilities')
		).map((p) =>
			p !== null && p >= 0 && p <= 1 ? p : refuse('not-a-probability', { field: 'probabilities' })
		);
		const used = x.flatMap((value, i) => (value !== null && (weights[i] ?? 0) > 0 ? [i] : []));
		if (used.length === 0) refuse('empty', { field: 'x', missing: x.length });
		const values = pickNumbers(x, used);
		const w = Float64Array.from(used, (i) => weights[i] ?? NaN);
		return {
			method: 'weighted-quantiles',
			effects: [],
			details: { rule, probabilities, quantiles: weightedQuantiles(values, w, probabilities, rule) },
			n: { used: used.length, missing: x.filter((value) => value === null).length },
			base: 'weighted-valid-answers',
			warnings: [],
			r: rCall(rule, rVector(values, 'x'), rVector(w, 'w'), `c(${probabilities.join(', ')})`)
		};
	}
});

function rCall(rule: WeightedQuantileRule, x: string, w: string, p: string): string {
	const data = `x <- ${x}; w <- ${w}; p <- ${p}`;
	if (rule === 'ecdf') {
		return rLines(
			data,
			'o <- order(x); r <- cumsum(w[o]); list(quantiles = sapply(p, function(q) x[o][which(r >= q * r[length(r)])[1]]))  # survey::svyquantile'
		);
	}
	if (rule === 'interpolated') {
		return rLines(
			data,
			'o <- sort(x, method = "quick", index.return = TRUE)$ix; r <- cumsum(w[o]) - w[o] / 2; list(quantiles = approx(r, x[o], p * sum(w), rule = 2)$y)  # matrixStats::weightedMedian'
		);
	}
	return rLines(
		data,
		rule === 'count-normalised' ? 'w <- w * length(w) / sum(w)' : '',
		'o <- order(x); r <- cumsum(w[o]); at <- function(h) x[o][which(r >= h)[1]]; n <- sum(w)',
		'list(quantiles = sapply(p, function(q) {k <- 1 + (n - 1) * q; l <- max(floor(k), 1); (1 - k %% 1) * at(l) + k %% 1 * at(min(l + 1, n))}))  # Hmisc::wtd.quantile'
	);
}
