import { cholesky, choleskySolve, invertPositive, logDeterminant } from '../linear-algebra/cholesky.ts';
import { at, column, entry, multiply, put, square, zeros, type Matrix } from '../linear-algebra/matrix.ts';
import { minresLoadings } from './one-factor-minres.ts';
import { correlationsOf } from './item-matrix.ts';

export interface OneFactor {
	/** In the unit of the items, for a factor of variance 1. */
	loadings: number[];
	/** Below 0 in a Heywood case. */
	residualVariances: number[];
	chiSquare: number;
	df: number;
}

/**
 * Confirmatory one-factor model by maximum likelihood (normal theory), by Fisher scoring. `v` holds covariances with
 * n - 1 of at least three items, `n` the persons. `null` when v is singular or no maximum is found.
 * Jöreskog, Psychometrika 34 (1969). R: `lavaan::cfa('f =~ …', d, std.lv = TRUE)`.
 */
export function oneFactorML(v: Matrix, n: number): OneFactor | null {
	const k = v.rows;
	// lavaan divides by n.
	const s = square(k, (i, j) => (entry(v, i, j) * (n - 1)) / n);
	const factor = cholesky(s);
	const start = minresLoadings(correlationsOf(s));
	if (k < 3 || !factor || !start) return null;
	const saturated = logDeterminant(factor) + k;
	const sd = (i: number) => Math.sqrt(entry(s, i, i));
	let theta = Float64Array.from({ length: 2 * k }, (_, p) => {
		const bounded = Math.max(-0.95, Math.min(0.95, at(start, p % k)));
		return p < k ? bounded * sd(p) : (1 - bounded ** 2) * sd(p - k) ** 2;
	});
	let misfit = discrepancy(s, theta, saturated);
	for (let iteration = 0; iteration < 200; iteration++) {
		const step = scoringStep(s, theta);
		if (!step) return null;
		let moved = false;
		for (let size = 1; size > 1e-8 && !moved; size /= 2) {
			const next = theta.map((value, p) => value + size * at(step, p));
			const trial = discrepancy(s, next, saturated);
			if (trial !== null && misfit !== null && trial <= misfit + 1e-14) {
				theta = next;
				misfit = trial;
				moved = true;
			}
		}
		const settled = step.every((value, p) => Math.abs(value) < 1e-10 * (1 + Math.abs(at(theta, p))));
		if (settled || !moved) {
			if (!settled || misfit === null) return null;
			const sign = theta.subarray(0, k).reduce((a, b) => a + b, 0) < 0 ? -1 : 1;
			return {
				loadings: Array.from(theta.subarray(0, k), (value) => sign * value),
				residualVariances: Array.from(theta.subarray(k)),
				chiSquare: n * Math.max(0, misfit),
				df: (k * (k - 3)) / 2
			};
		}
	}
	return null;
}

function implied(theta: Float64Array): Matrix {
	const k = theta.length / 2;
	return square(k, (i, j) => at(theta, i) * at(theta, j) + (i === j ? at(theta, k + i) : 0));
}

/** log|Σ| + tr(S Σ^-1) - log|S| - k; `null` where Σ is not positive definite. */
function discrepancy(s: Matrix, theta: Float64Array, saturated: number): number | null {
	const lower = cholesky(implied(theta));
	if (!lower) return null;
	let fit = 0;
	for (let j = 0; j < s.rows; j++) fit += at(choleskySolve(lower, column(s, j)), j);
	return logDeterminant(lower) + fit - saturated;
}

/** Inverse expected information times score. With W = Σ^-1: tr(W A W B) for rank-one and diagonal A, B. */
function scoringStep(s: Matrix, theta: Float64Array): Float64Array | null {
	const k = s.rows;
	const model = implied(theta);
	const w = invertPositive(model);
	if (!w) return null;
	const residual = square(k, (i, j) => entry(s, i, j) - entry(model, i, j));
	const pull = multiply(multiply(w, residual), w);
	const loadings = { rows: k, cols: 1, values: theta.slice(0, k) };
	const wl = multiply(w, loadings).values;
	const lwl = loadings.values.reduce((sum, value, i) => sum + value * at(wl, i), 0);
	const pl = multiply(pull, loadings).values;
	const score = new Float64Array(2 * k);
	const information = zeros(2 * k, 2 * k);
	for (let i = 0; i < k; i++) {
		score[i] = at(pl, i);
		score[k + i] = entry(pull, i, i) / 2;
		for (let j = 0; j < k; j++) {
			put(information, i, j, entry(w, i, j) * lwl + at(wl, i) * at(wl, j));
			put(information, i, k + j, entry(w, i, j) * at(wl, j));
			put(information, k + j, i, entry(w, i, j) * at(wl, j));
			put(information, k + i, k + j, entry(w, i, j) ** 2 / 2);
		}
	}
	const factor = cholesky(information);
	return factor && choleskySolve(factor, score);
}
