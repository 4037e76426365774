import { chiSquareUpper, normalQuantile, normalTwoSided } from '../distributions/index.ts';
import { entry } from '../linear-algebra/matrix.ts';
import type { DesignMatrix } from './design-matrix.ts';
import type { Coefficient } from './linear.ts';
import { logisticRegression, type LogisticFit } from './logistic.ts';

export interface LogisticSummary {
	n: number;
	/** Wald intervals, as SPSS and jamovi print them. Exponentiate for odds ratios. */
	coefficients: Coefficient[];
	deviance: number;
	nullDeviance: number;
	aic: number;
	/** Likelihood-ratio test against the model with the intercept only. */
	likelihoodRatio: { chiSquare: number; df: number; p: number };
	mcFadden: number;
	coxSnell: number;
	nagelkerke: number;
}

/** The table that goes with a fitted logistic regression. R: `summary(glm(…))`, `confint.default`. */
export function logisticSummary(
	design: DesignMatrix,
	y: Float64Array,
	fit: LogisticFit,
	level = 0.95
): LogisticSummary {
	const n = y.length;
	const z = normalQuantile(1 - (1 - level) / 2);
	const kept = fit.qr.pivot.slice(0, fit.qr.rank);
	const coefficients = design.names.map((term, j): Coefficient => {
		const estimate = fit.beta[j] ?? null;
		const k = kept.indexOf(j);
		if (estimate === null || k < 0) {
			return { term, estimate: null, se: null, statistic: null, p: null, lower: null, upper: null };
		}
		const se = Math.sqrt(entry(fit.covariance, k, k));
		const statistic = estimate / se;
		const p = normalTwoSided(statistic);
		return { term, estimate, se, statistic, p, lower: estimate - z * se, upper: estimate + z * se };
	});
	const nullDeviance = logisticRegression([new Float64Array(n).fill(1)], y).deviance;
	const chiSquare = Math.max(0, nullDeviance - fit.deviance);
	const df = fit.qr.rank - 1;
	const coxSnell = -Math.expm1(-chiSquare / n);
	return {
		n,
		coefficients,
		deviance: fit.deviance,
		nullDeviance,
		aic: fit.deviance + 2 * fit.qr.rank,
		likelihoodRatio: { chiSquare, df, p: df > 0 ? chiSquareUpper(chiSquare, df) : NaN },
		mcFadden: 1 - fit.deviance / nullDeviance,
		coxSnell,
		nagelkerke: coxSnell / -Math.expm1(-nullDeviance / n)
	};
}
