import { coefficients, householderQR, inverseCrossproduct, type QR } from '../linear-algebra/householder.ts';
import { at, type Matrix } from '../linear-algebra/matrix.ts';

export interface LogisticFit {
	/** `null` for an aliased column. */
	beta: (number | null)[];
	/** Fitted probability of each row. */
	fitted: Float64Array;
	deviance: number;
	/** The deviance settled within the allowed iterations. */
	converged: boolean;
	/** A fitted probability is 0 or 1 to the last digits: R warns of it. */
	extreme: boolean;
	/** The deviance settled but the coefficients kept growing: a column tells zeros from ones. No finite estimate exists. */
	separated: boolean;
	/** (X'WX)^-1 of the kept columns, in the order of `qr.pivot`. */
	covariance: Matrix;
	qr: QR;
}

export interface LogisticOptions {
	weights?: Float64Array;
	/** Known part of the linear predictor. */
	offset?: Float64Array;
	/** Relative change of the deviance at which to stop. R's default is 1e-8. */
	epsilon?: number;
	maxIterations?: number;
	/** The covariance at the fitted values; R's `glm` keeps that of the step before, some 1e-8 away. */
	settled?: boolean;
}

/**
 * Logistic regression by iteratively reweighted least squares, started as R starts. `y` holds 0 and 1.
 * R: `glm(y ~ …, family = binomial, control = list(epsilon = 1e-14, maxit = 100))`.
 */
export function logisticRegression(
	columns: readonly Float64Array[],
	y: Float64Array,
	{ weights, offset, epsilon = 1e-14, maxIterations = 100, settled = false }: LogisticOptions = {}
): LogisticFit {
	const n = y.length;
	const prior = (i: number) => (weights ? (weights[i] as number) : 1);
	const known = (i: number) => (offset ? (offset[i] as number) : 0);
	let eta: Float64Array = y.map((value, i) => {
		const start = (prior(i) * value + 0.5) / (prior(i) + 1);
		return Math.log(start / (1 - start));
	});
	let fitted: Float64Array = eta.map(logistic);
	let deviance = devianceOf(y, eta, prior);
	let beta: (number | null)[] = [];
	let previous = beta;
	let qr = householderQR([]);
	let converged = false;
	let largestStep = Infinity;
	for (let iteration = 0; iteration < maxIterations && !converged; iteration++) {
		const spread = spreadOf(fitted, eta);
		qr = weightedQR(columns, spread, prior);
		const working = fitted.map(
			(value, i) =>
				Math.sqrt(prior(i) * at(spread, i)) * (at(eta, i) - known(i) + (at(y, i) - value) / at(spread, i))
		);
		beta = coefficients(qr, working);
		const next = linearPredictor(columns, beta, known, n);
		const before = deviance;
		deviance = devianceOf(y, next, prior);
		// The first step leaves the starting values, which are no linear predictor: only later ones can be shortened.
		for (let halving = 0; iteration > 0 && deviance > before * (1 + 1e-8) && halving < 30; halving++) {
			beta = beta.map((b, j) => (b === null ? null : (b + (previous[j] ?? 0)) / 2));
			for (let i = 0; i < n; i++) next[i] = ((next[i] as number) + (eta[i] as number)) / 2;
			deviance = devianceOf(y, next, prior);
		}
		previous = beta;
		largestStep = next.reduce(
			(largest, value, i) => Math.max(largest, Math.abs(value - (eta[i] as number))),
			0
		);
		eta = next;
		fitted = eta.map(logistic);
		converged = Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < epsilon;
	}
	if (settled) qr = weightedQR(columns, spreadOf(fitted, eta), prior);
	const limit = 10 * Number.EPSILON;
	return {
		beta,
		fitted,
		deviance,
		converged,
		extreme: eta.some((value) => logistic(-Math.abs(value)) < limit),
		// Near a true maximum Newton's steps vanish; on separated data each adds about 1 to the linear predictor.
		separated: largestStep > 0.1,
		covariance: inverseCrossproduct(qr),
		qr
	};
}

/** p (1 - p) of each row, kept off 0 as R keeps it, so that separated data still solve. */
function spreadOf(fitted: Float64Array, eta: Float64Array): Float64Array {
	return fitted.map((p, i) => Math.max(p * logistic(-at(eta, i)), Number.EPSILON));
}

function weightedQR(
	columns: readonly Float64Array[],
	spread: Float64Array,
	prior: (i: number) => number
): QR {
	const root = spread.map((value, i) => Math.sqrt(prior(i) * value));
	return householderQR(columns.map((column) => column.map((value, i) => value * at(root, i))));
}

function linearPredictor(
	columns: readonly Float64Array[],
	beta: readonly (number | null)[],
	known: (i: number) => number,
	n: number
): Float64Array {
	const eta = new Float64Array(n);
	for (let i = 0; i < eta.length; i++) eta[i] = known(i);
	columns.forEach((column, j) => {
		const b = beta[j] ?? 0;
		for (let i = 0; i < eta.length; i++) eta[i] = (eta[i] as number) + b * (column[i] as number);
	});
	return eta;
}

function logistic(eta: number): number {
	return eta >= 0 ? 1 / (1 + Math.exp(-eta)) : Math.exp(eta) / (1 + Math.exp(eta));
}

/** -2 log-likelihood, from the linear predictor so that no logarithm of 1 - p loses digits. */
function devianceOf(y: Float64Array, eta: Float64Array, prior: (i: number) => number): number {
	let total = 0;
	for (let i = 0; i < y.length; i++) {
		const e = (y[i] as number) === 1 ? -(eta[i] as number) : (eta[i] as number);
		total += 2 * prior(i) * (e > 0 ? e + Math.log1p(Math.exp(-e)) : Math.log1p(Math.exp(e)));
	}
	return total;
}
