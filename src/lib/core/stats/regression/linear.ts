import { fUpper, tQuantile, tTwoSided } from '../distributions/index.ts';
import {
	coefficients,
	effects,
	householderQR,
	inverseCrossproduct,
	residuals,
	type QR
} from '../linear-algebra/householder.ts';
import { entry } from '../linear-algebra/matrix.ts';
import { dot, isConstant, sum } from '../linear-algebra/vector.ts';
import type { DesignMatrix } from './design-matrix.ts';

/** One line of a coefficient table; all `null` for an aliased term, and NaN where no residual is left to judge by. */
export interface Coefficient {
	term: string;
	estimate: number | null;
	se: number | null;
	/** t or z. */
	statistic: number | null;
	p: number | null;
	lower: number | null;
	upper: number | null;
}

export interface LinearFit {
	n: number;
	coefficients: Coefficient[];
	rank: number;
	rSquared: number;
	adjustedRSquared: number;
	F: number;
	df1: number;
	df2: number;
	pModel: number;
	/** Residual standard deviation, in the unit of y. */
	sigma: number;
	aic: number;
	bic: number;
	/** In the unit of y, not weighted. */
	residuals: Float64Array;
	/** Of the columns times the square roots of the weights. */
	qr: QR;
}

/**
 * Linear regression by least squares; with `weights` (all positive) by weighted least squares, where a weight is the inverse of a
 * relative variance, not a sampling weight. `y` and columns complete, at least one row.
 * R: `summary(lm(y ~ …, weights = w))`.
 */
export function linearRegression(
	design: DesignMatrix,
	y: Float64Array,
	weights?: Float64Array,
	level = 0.95
): LinearFit {
	const n = y.length;
	const root = weights?.map(Math.sqrt);
	const scale = (v: Float64Array) => (root ? v.map((value, i) => value * (root[i] as number)) : v);
	const qr = householderQR(design.columns.map(scale));
	const rotated = effects(qr, scale(y));
	const rest = rotated.subarray(qr.rank);
	const rss = dot(rest, rest);
	const df2 = n - qr.rank;
	const df1 = qr.rank - 1;
	// The intercept is the first column, so the first effect is the mean.
	const explained = rotated.subarray(1, qr.rank);
	const mss = isConstant(y) ? 0 : dot(explained, explained);
	const variance = rss / df2;
	const beta = coefficients(qr, scale(y));
	const inverse = inverseCrossproduct(qr);
	const standardErrors = new Map(
		qr.pivot.slice(0, qr.rank).map((position, k) => [position, Math.sqrt(variance * entry(inverse, k, k))])
	);
	const F = mss / df1 / variance;
	const logLikelihood =
		0.5 *
		((weights ? sum(weights.map(Math.log)) : 0) -
			n * (Math.log(2 * Math.PI) + 1 - Math.log(n) + Math.log(rss)));
	const rSquared = mss / (mss + rss);
	return {
		n,
		coefficients: design.names.map((term, j) =>
			coefficientLine(term, beta[j] ?? null, standardErrors.get(j) ?? null, df2, level)
		),
		rank: qr.rank,
		rSquared,
		adjustedRSquared: 1 - (1 - rSquared) * ((n - 1) / df2),
		F: df1 > 0 ? F : NaN,
		df1,
		df2,
		pModel: df1 > 0 ? fUpper(F, df1, df2) : NaN,
		sigma: Math.sqrt(variance),
		aic: -2 * logLikelihood + 2 * (qr.rank + 1),
		bic: -2 * logLikelihood + Math.log(n) * (qr.rank + 1),
		residuals: residuals(qr, scale(y)).map((value, i) => (root ? value / (root[i] as number) : value)),
		qr
	};
}

/** Estimate, standard error, t test on `df` degrees of freedom and interval. */
export function coefficientLine(
	term: string,
	estimate: number | null,
	se: number | null,
	df: number,
	level: number
): Coefficient {
	if (estimate === null || se === null) {
		return { term, estimate: null, se: null, statistic: null, p: null, lower: null, upper: null };
	}
	if (df <= 0) return { term, estimate, se: NaN, statistic: NaN, p: NaN, lower: NaN, upper: NaN };
	const half = tQuantile(1 - (1 - level) / 2, df) * se;
	const statistic = estimate / se;
	return {
		term,
		estimate,
		se,
		statistic,
		p: tTwoSided(statistic, df),
		lower: estimate - half,
		upper: estimate + half
	};
}
