import { coefficients, householderQR, inverseCrossproduct, type QR } from '../linear-algebra/householder.ts';
import { at, entry, type Matrix } from '../linear-algebra/matrix.ts';
import type { DesignMatrix } from '../regression/design-matrix.ts';
import { coefficientLine, type Coefficient } from '../regression/linear.ts';
import { logisticRegression } from '../regression/logistic.ts';
import { designVariance, type SurveyDesign } from './survey-design.ts';

export interface WeightedRegression {
	/** t tests on the degrees of freedom of the design plus one minus the number of coefficients. */
	coefficients: Coefficient[];
	df: number;
	/** Logistic only: no finite estimate exists. */
	separated: boolean;
	/** Linear only: the residuals are rounding, so that nothing can be tested. */
	exact: boolean;
}

/**
 * Linear regression with sampling weights and design-based standard errors.
 * `y` and columns complete, one row per case of the design. R: `survey::svyglm(y ~ …, design)`.
 */
export function weightedLinear(
	matrix: DesignMatrix,
	y: Float64Array,
	design: SurveyDesign,
	level = 0.95
): WeightedRegression {
	const root = design.weights.map(Math.sqrt);
	const qr = householderQR(matrix.columns.map((c) => c.map((value, i) => value * at(root, i))));
	const beta = coefficients(
		qr,
		y.map((value, i) => value * at(root, i))
	);
	const fitted = y.map((_, i) => matrix.columns.reduce((sum, c, j) => sum + (beta[j] ?? 0) * at(c, i), 0));
	const largest = y.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
	const exact = y.every(
		(value, i) => at(design.weights, i) === 0 || Math.abs(value - at(fitted, i)) <= 1e-13 * largest
	);
	const rest = y.map((value, i) => (exact ? 0 : at(design.weights, i) * (value - at(fitted, i))));
	return {
		...table(matrix, beta, rest, inverseCrossproduct(qr), qr, design, level),
		separated: false,
		exact
	};
}

/** The same for an outcome of 0 and 1. R: `survey::svyglm(y ~ …, design, family = quasibinomial)`. */
export function weightedLogistic(
	matrix: DesignMatrix,
	y: Float64Array,
	design: SurveyDesign,
	level = 0.95
): WeightedRegression {
	const total = design.weights.reduce((sum, w) => sum + w, 0);
	const weights = design.weights.map((w) => (w * design.n) / total);
	const fit = logisticRegression(matrix.columns, y, { weights, settled: true });
	const rest = y.map((value, i) => at(weights, i) * (value - at(fit.fitted, i)));
	return {
		...table(matrix, fit.beta, rest, fit.covariance, fit.qr, design, level),
		separated: fit.separated,
		exact: false
	};
}

function table(
	matrix: DesignMatrix,
	beta: readonly (number | null)[],
	weightedResiduals: Float64Array,
	inverse: Matrix,
	qr: QR,
	design: SurveyDesign,
	level: number
): Pick<WeightedRegression, 'coefficients' | 'df'> {
	const kept = qr.pivot.slice(0, qr.rank);
	const scores = kept.map((_, k) =>
		weightedResiduals.map((rest, i) => {
			let influence = 0;
			kept.forEach((j, m) => (influence += entry(inverse, k, m) * at(matrix.columns[j] ?? [], i)));
			return rest * influence;
		})
	);
	const v = designVariance(scores, design);
	const df = design.df + 1 - qr.rank;
	return {
		coefficients: matrix.names.map((term, j) => {
			const k = kept.indexOf(j);
			return coefficientLine(term, beta[j] ?? null, k < 0 ? null : Math.sqrt(entry(v, k, k)), df, level);
		}),
		df
	};
}
