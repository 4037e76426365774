import { pickNumbers } from '../../cases.ts';
import { definedThroughout } from '../../defined.ts';
import { definedP, estimateOf, testOf } from '../../outcome.ts';
import { rAssign, rLines, rVector } from '../../r-code.ts';
import { method, refuse } from '../../refuse.ts';
import type { Result, Warning } from '../../result.ts';
import { column, level } from '../../validate.ts';
import { durbinWatson } from '../durbin-watson.ts';
import { linearRegression, type Coefficient } from '../linear.ts';
import { PREDICTORS_INPUT, readModel } from '../read-model.ts';
import { robustErrors } from '../robust-errors.ts';
import { standardisedBetas } from '../standardised-betas.ts';
import { varianceInflation } from '../variance-inflation.ts';

/** A variance inflation factor above which the single coefficients say little. */
const MUCH_INFLATION = 10;

/** A coefficient table as results hold it. */
export function coefficientTable(lines: readonly Coefficient[]): unknown {
	return lines.map((line) => ({ ...(definedThroughout(line) as object), p: definedP(line.p) }));
}

/** A coefficient whose residuals are nothing to judge it by. */
export function untested({ term, estimate }: Coefficient): Coefficient {
	return { term, estimate, se: null, statistic: null, p: null, lower: null, upper: null };
}

export const linearRegressionMethod = method({
	name: 'linear-regression',
	input: {
		y: 'numbers, null for missing',
		...PREDICTORS_INPUT,
		w: 'optional: precision weights, positive (for sampling weights use weighted-regression)',
		level: 'optional: confidence level, 0.95'
	},
	answers: [
		'lm-factor',
		'lm-simple',
		'lm-standardised',
		'lm-hc3',
		'lm-weighted',
		'lm-collinear',
		'lm-saturated',
		'lm-missing'
	],
	run(input): Result {
		const confidence = level(input);
		const y = column(input, 'y');
		const w = input['w'] === undefined ? null : column(input, 'w');
		if (w?.some((value) => value !== null && value <= 0)) refuse('weight-not-positive', { field: 'w' });
		const model = readModel(input, w ? [y, w] : [y]);
		const n = model.complete.length;
		if (n === 0) refuse('empty', { field: 'y', missing: y.length });
		const outcome = pickNumbers(y, model.complete);
		const weights = w ? pickNumbers(w, model.complete) : undefined;
		const fit = linearRegression(model.design, outcome, weights, confidence);
		const exact = fit.df2 > 0 && isExact(fit.sigma, outcome);
		const usable = fit.df2 > 0 && !exact;
		const inflation = usable ? varianceInflation(model.design, fit) : null;
		const warnings: Warning[] = [];
		for (const line of fit.coefficients) {
			if (line.estimate === null) warnings.push({ code: 'collinear-term', values: { term: line.term } });
		}
		if (fit.df2 < 1) warnings.push({ code: 'no-residual-df', values: { n, parameters: fit.rank } });
		if (exact) warnings.push({ code: 'perfect-fit', values: { n } });
		if (inflation?.some((vif) => vif > MUCH_INFLATION)) {
			warnings.push({ code: 'collinearity', values: { vif: Math.max(...inflation) } });
		}
		const setup = [...model.setup, rAssign('y', rVector(y, 'y')), w ? rAssign('w', rVector(w, 'w')) : ''];
		return {
			method: 'linear-regression',
			...(usable && fit.df1 > 0
				? { test: testOf('regression', 'F', fit.F, fit.pModel, [fit.df1, fit.df2]) }
				: {}),
			effects: [
				estimateOf('r-squared', usable ? fit.rSquared : exact ? 1 : null),
				estimateOf('adjusted-r-squared', usable ? fit.adjustedRSquared : null)
			],
			details: {
				coefficients: coefficientTable(usable ? fit.coefficients : fit.coefficients.map(untested)),
				rank: fit.rank,
				sigma: usable ? fit.sigma : null,
				aic: usable ? fit.aic : null,
				bic: usable ? fit.bic : null,
				standardised: usable ? definedThroughout(standardisedBetas(model.design, outcome, fit)) : null,
				vif: definedThroughout(inflation),
				durbinWatson: usable ? durbinWatson(fit.residuals) : null,
				hc1: usable && !w ? definedThroughout(robustErrors(model.design, fit, 'HC1')) : null,
				hc3: usable && !w ? definedThroughout(robustErrors(model.design, fit, 'HC3')) : null
			},
			n: { used: n, missing: model.missing },
			base: 'complete-cases',
			warnings,
			r: rLines(
				...setup,
				`fit <- lm(y ~ ${model.formula}${w ? ', weights = w' : ''}); summary(fit); confint(fit, level = ${confidence}); c(aic = AIC(fit), bic = BIC(fit))`
			)
		};
	}
});

/** Residuals of the size of rounding: their standard errors and tests are noise. */
function isExact(sigma: number, y: Float64Array): boolean {
	const largest = y.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
	return sigma <= 1e-13 * largest;
}
