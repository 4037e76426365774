import { levelsOf, pickLabels, labels } from '../../cases.ts';
import { definedP } from '../../outcome.ts';
import { rAssign, rLines, rStrings } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result } from '../../result.ts';
import { ordinalRegression } from '../ordinal.ts';
import { PREDICTORS_INPUT, readModel } from '../read-model.ts';

/** A scale of more points is no longer ordinal data, and each point costs a parameter. */
const MOST_CATEGORIES = 50;

export const ordinalRegressionMethod = method({
	name: 'ordinal-regression',
	input: {
		y: 'ordered categories: numbers, or words with `levels`, null for missing',
		levels: 'optional: every category in order',
		...PREDICTORS_INPUT
	},
	answers: ['polr'],
	run(input): Result {
		const y = labels(input, 'y');
		const model = readModel(input, [y]);
		const kept = pickLabels(y, model.complete);
		const n = kept.length;
		if (n === 0) refuse('empty', { field: 'y', missing: y.length });
		const scale =
			input['levels'] === undefined ? levelsOf(kept) : labels(input, 'levels').filter((v) => v !== null);
		if (input['levels'] === undefined && kept.some((value) => typeof value === 'string')) {
			refuse('order-not-declared', { field: 'y' });
		}
		const stranger = kept.find((value) => !scale.includes(value));
		if (stranger !== undefined) refuse('off-scale', { category: stranger });
		const levels = scale.filter((level) => kept.includes(level));
		if (levels.length < 3) refuse('too-few-categories', { categories: levels.length, needed: 3 });
		if (levels.length > MOST_CATEGORIES) {
			refuse('too-many-categories', { categories: levels.length, most: MOST_CATEGORIES });
		}
		const columns = model.design.columns.slice(1);
		if (columns.length === 0) refuse('no-predictor', { field: 'predictors' });
		const position = new Map(levels.map((level, i) => [level, i]));
		const fit = ordinalRegression(
			columns,
			Int32Array.from(kept, (value) => position.get(value) ?? 0),
			levels.length
		);
		if (!fit) return refuse('separation', { n });
		const terms = model.design.names.slice(1);
		return {
			method: 'ordinal-regression',
			effects: [],
			details: {
				coefficients: fit.coefficients.map((line, j) => ({
					term: terms[j],
					...line,
					p: definedP(line.p),
					oddsRatio: Math.exp(line.estimate)
				})),
				thresholds: fit.thresholds.map((line, j) => ({ between: `${levels[j]}|${levels[j + 1]}`, ...line })),
				deviance: fit.deviance
			},
			n: { used: n, missing: model.missing },
			base: 'complete-cases',
			warnings:
				levels.length < scale.length
					? [{ code: 'empty-categories', values: { categories: scale.length - levels.length } }]
					: [],
			r: rLines(
				...model.setup,
				rAssign(
					'y',
					rStrings(
						y.map((v) => (v === null ? null : String(v))),
						'y'
					)
				),
				`d <- model.frame(factor(y, levels = ${rStrings(levels.map(String), 'levels')}) ~ ${model.formula}); X <- model.matrix(d, d)[, -1, drop = FALSE]; k <- as.integer(d[[1]]); p <- ncol(X); q <- max(k) - 1`,
				'l <- function(t) {z <- c(-Inf, cumsum(c(t[p + 1], exp(t[-(1:(p + 1))]))), Inf); e <- X %*% t[1:p]; -sum(log(pmax(plogis(z[k + 1] - e) - plogis(z[k] - e), 1e-300)))}',
				'a <- qlogis(cumsum(table(k))[1:q] / length(k)); t <- optim(c(rep(0, p), a[1], log(diff(a))), l, method = "BFGS", control = list(reltol = 1e-16, maxit = 1000, ndeps = rep(1e-5, p + q)))',
				'z <- c(t$par[1:p], cumsum(c(t$par[p + 1], exp(t$par[-(1:(p + 1))])))); m <- function(z) l(c(z[1:p], z[p + 1], log(diff(z[-(1:p)])))); se <- sqrt(diag(solve(optimHess(z, m))))',
				'list(estimate = z[1:p], se = se[1:p], thresholds = z[-(1:p)], deviance = 2 * t$value)  # MASS::polr(y ~ x, Hess = TRUE)'
			)
		};
	}
});
