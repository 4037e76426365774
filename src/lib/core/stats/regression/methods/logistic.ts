import { pickNumbers } from '../../cases.ts';
import { definedThroughout } from '../../defined.ts';
import type { Input } from '../../method.ts';
import { definedP, estimateOf, testOf } from '../../outcome.ts';
import { rAssign, rLines, rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { column, level, oneOf } from '../../validate.ts';
import { profileInterval } from '../logistic-profile.ts';
import { logisticSummary } from '../logistic-summary.ts';
import { logisticRegression, type LogisticOptions } from '../logistic.ts';
import { PREDICTORS_INPUT, readModel } from '../read-model.ts';
import { coefficientTable } from './linear.ts';

export const logisticRegressionMethod = method({
	name: 'logistic-regression',
	input: {
		y: 'numbers 0 and 1, null for missing',
		...PREDICTORS_INPUT,
		profile: 'optional: wald (default) or profile (adds profile-likelihood intervals)',
		level: 'optional: confidence level, 0.95'
	},
	answers: ['logit', 'logit-n80', 'logit-separation', 'logit-intercept'],
	run: (input) => logisticResult(input, {})
});

/** The result of a logistic regression whose search stops by the rule given. */
export function logisticResult(
	input: Input,
	stop: Pick<LogisticOptions, 'epsilon' | 'maxIterations'>
): Result {
	const confidence = level(input);
	const kind = oneOf<'wald' | 'profile'>(input, 'profile', ['wald', 'profile']);
	const y = column(input, 'y');
	if (y.some((value) => value !== null && value !== 0 && value !== 1))
		refuse('not-zero-or-one', { field: 'y' });
	const model = readModel(input, [y]);
	const outcome = pickNumbers(y, model.complete);
	const n = outcome.length;
	const ones = outcome.reduce((a, b) => a + b, 0);
	if (n === 0) refuse('empty', { field: 'y', missing: y.length });
	if (ones === 0 || ones === n) refuse('outcome-constant', { n, value: ones === 0 ? 0 : 1 });
	const fit = logisticRegression(model.design.columns, outcome, stop);
	if (fit.separated) refuse('separation', { n });
	if (!fit.converged) refuse('not-converged', { n });
	const summary = logisticSummary(model.design, outcome, fit, confidence);
	const warnings: Warning[] = [];
	for (const line of summary.coefficients) {
		if (line.estimate === null) warnings.push({ code: 'collinear-term', values: { term: line.term } });
	}
	if (fit.extreme) warnings.push({ code: 'fitted-zero-or-one', values: { n } });
	const complete = warnings.every((w) => w.code !== 'collinear-term');
	const profile =
		kind === 'wald' || !complete
			? null
			: summary.coefficients.map((line, j) => ({
					term: line.term,
					limits: profileInterval(model.design.columns, outcome, fit, j, line.se ?? 0, confidence)
				}));
	return {
		method: 'logistic-regression',
		...(summary.likelihoodRatio.df > 0
			? {
					test: testOf(
						'likelihood-ratio',
						'chi-square',
						summary.likelihoodRatio.chiSquare,
						summary.likelihoodRatio.p,
						summary.likelihoodRatio.df
					)
				}
			: {}),
		effects: [
			estimateOf('mcfadden-r-squared', summary.mcFadden),
			estimateOf('cox-snell-r-squared', summary.coxSnell),
			estimateOf('nagelkerke-r-squared', summary.nagelkerke)
		],
		details: {
			coefficients: coefficientTable(summary.coefficients),
			oddsRatios: summary.coefficients.map(({ term, estimate, lower, upper, p }) => ({
				term,
				estimate: exp(estimate),
				lower: exp(lower),
				upper: exp(upper),
				p: definedP(p)
			})),
			intervals: 'wald',
			profile: definedThroughout(profile),
			deviance: fit.deviance,
			nullDeviance: summary.nullDeviance,
			aic: summary.aic,
			ones,
			share: ones / n
		},
		n: { used: n, missing: model.missing },
		base: 'complete-cases',
		warnings,
		r: rLines(
			...model.setup,
			rAssign('y', rVector(y, 'y')),
			`fit <- glm(y ~ ${model.formula}, family = binomial, control = list(epsilon = 1e-14, maxit = 100))`,
			`summary(fit); confint.default(fit, level = ${confidence}); c(deviance = deviance(fit), nullDeviance = fit$null.deviance, aic = AIC(fit))`,
			summary.likelihoodRatio.df > 0
				? 'x <- fit$null.deviance - deviance(fit); df <- fit$df.null - fit$df.residual; c(statistic = x, df = df, p = pchisq(x, df, lower.tail = FALSE), `mcfadden-r-squared` = x / fit$null.deviance)'
				: '',
			profile === null ? '' : rProfile(confidence)
		)
	};
}

/** `null` also where the odds ratio is too large for a double. */
function exp(value: number | null): number | null {
	const ratio = value === null ? NaN : Math.exp(value);
	return Number.isFinite(ratio) ? ratio : null;
}

/** Where the deviance passes the chi-square quantile: R's own `confint` reads a spline, right to three digits. */
function rProfile(level: number): string {
	return rLines(
		`X <- model.matrix(fit); e <- function(b, j) glm.fit(X[, -j, drop = FALSE], fit$y, offset = X[, j] * b, family = binomial(), control = list(epsilon = 1e-14, maxit = 100))$deviance - deviance(fit) - qchisq(${level}, 1)`,
		'b <- coef(fit); r <- 4 * sqrt(diag(vcov(fit))); end <- function(j, s) uniroot(e, sort(c(b[j], b[j] + s * r[j])), j = j, extendInt = if (s < 0) "downX" else "upX", tol = 1e-10)$root',
		'list(profileLower = sapply(seq_along(b), end, -1), profileUpper = sapply(seq_along(b), end, 1))'
	);
}
