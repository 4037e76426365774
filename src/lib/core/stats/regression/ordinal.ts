import { normalTwoSided } from '../distributions/index.ts';
import { cholesky, choleskySolve, invertPositive } from '../linear-algebra/cholesky.ts';
import { at, entry, put, square, type Matrix } from '../linear-algebra/matrix.ts';
import { dot } from '../linear-algebra/vector.ts';

export interface OrdinalFit {
	/** Per column: a positive value moves towards higher categories. */
	coefficients: { estimate: number; se: number; z: number; p: number }[];
	/** Between each category and the next, on the scale of the linear predictor. */
	thresholds: { estimate: number; se: number }[];
	deviance: number;
}

/**
 * Proportional-odds logistic regression: logit P(Y <= j) = threshold_j - x'b, by Newton's method with exact
 * derivatives. `y` holds positions 0 … categories - 1, every one used; `columns` without intercept.
 * `null` when there is no finite maximum (separation) or the columns are collinear.
 * R: `MASS::polr(factor(y, ordered = TRUE) ~ x, Hess = TRUE)`.
 */
export function ordinalRegression(
	columns: readonly Float64Array[],
	y: Int32Array,
	categories: number
): OrdinalFit | null {
	const k = columns.length;
	let theta = startingValues(y, categories, k);
	let state = evaluate(columns, y, categories, theta);
	let settled = false;
	for (let iteration = 0; iteration < 100 && state && !settled; iteration++) {
		const factor = cholesky(state.information, 1e-10);
		if (!factor) return null;
		const step = choleskySolve(factor, state.score);
		let moved: Likelihood | null = null;
		for (let size = 1; size > 1e-8 && !moved; size /= 2) {
			const next = theta.map((value, i) => value + size * at(step, i));
			const trial = evaluate(columns, y, categories, next);
			if (trial && trial.logLikelihood >= state.logLikelihood - 1e-10) {
				theta = next;
				moved = trial;
			}
		}
		if (!moved) break;
		state = moved;
		settled = step.every((value, i) => Math.abs(value) < 1e-9 * (1 + Math.abs(at(theta, i))));
	}
	const covariance = state && settled ? invertPositive(state.information) : null;
	if (!state || !covariance) return null;
	const se = (i: number) => Math.sqrt(entry(covariance, i, i));
	return {
		coefficients: columns.map((_, j) => {
			const z = at(theta, j) / se(j);
			return { estimate: at(theta, j), se: se(j), z, p: normalTwoSided(z) };
		}),
		thresholds: Array.from({ length: categories - 1 }, (_, j) => ({
			estimate: at(theta, k + j),
			se: se(k + j)
		})),
		deviance: -2 * state.logLikelihood
	};
}

/** Slopes 0, thresholds at the logits of the cumulative shares. */
function startingValues(y: Int32Array, categories: number, slopes: number): Float64Array {
	const theta = new Float64Array(slopes + categories - 1);
	for (let j = 0; j < categories - 1; j++) {
		const share = y.reduce((count, value) => count + (value <= j ? 1 : 0), 0) / y.length;
		theta[slopes + j] = Math.log(share / (1 - share));
	}
	return theta;
}

interface Likelihood {
	logLikelihood: number;
	score: Float64Array;
	/** Minus the second derivatives. */
	information: Matrix;
}

/** `null` when the thresholds are out of order. */
function evaluate(
	columns: readonly Float64Array[],
	y: Int32Array,
	categories: number,
	theta: Float64Array
): Likelihood | null {
	const k = columns.length;
	for (let j = k + 1; j < theta.length; j++) if (at(theta, j) <= at(theta, j - 1)) return null;
	const linear = new Float64Array(y.length);
	columns.forEach((column, j) => addTo(linear, column, at(theta, j)));
	const score = new Float64Array(theta.length);
	const information = square(theta.length, () => 0);
	const add = (s: number, t: number, value: number) =>
		put(information, s, t, entry(information, s, t) + value);
	/** First and second derivative of each log-likelihood by its linear predictor. */
	const first = new Float64Array(y.length);
	const second = new Float64Array(y.length);
	/** Mixed derivatives by the linear predictor and the upper or the lower threshold. */
	const mixed = { upper: new Float64Array(y.length), lower: new Float64Array(y.length) };
	let logLikelihood = 0;
	for (let i = 0; i < y.length; i++) {
		const category = y[i] as number;
		const top = category === categories - 1;
		const upper = bound(top ? Infinity : at(theta, k + category) - (linear[i] as number));
		const lower = bound(category === 0 ? -Infinity : at(theta, k + category - 1) - (linear[i] as number));
		const p = intervalProbability(upper, lower);
		if (!(p > 0)) return null;
		logLikelihood += Math.log(p);
		const a = upper.f / p;
		const b = -lower.f / p;
		const aa = upper.slope / p - a * a;
		const bb = -lower.slope / p - b * b;
		const ab = -a * b;
		first[i] = -(a + b);
		second[i] = aa + bb + 2 * ab;
		mixed.upper[i] = aa + ab;
		mixed.lower[i] = bb + ab;
		const [above, below] = [k + category, k + category - 1];
		if (!top) {
			score[above] = at(score, above) + a;
			add(above, above, -aa);
		}
		if (category > 0) {
			score[below] = at(score, below) + b;
			add(below, below, -bb);
		}
		if (!top && category > 0) {
			add(above, below, -ab);
			add(below, above, -ab);
		}
	}
	columns.forEach((column, s) => {
		score[s] = dot(first, column);
		columns.forEach((other, t) => add(s, t, -productSum(second, column, other)));
		const byThreshold = new Float64Array(categories + 1);
		for (let i = 0; i < y.length; i++) {
			const category = y[i] as number;
			const x = column[i] as number;
			byThreshold[category + 1] = (byThreshold[category + 1] as number) + (mixed.upper[i] as number) * x;
			byThreshold[category] = (byThreshold[category] as number) + (mixed.lower[i] as number) * x;
		}
		for (let j = 0; j < categories - 1; j++) {
			add(s, k + j, at(byThreshold, j + 1));
			add(k + j, s, at(byThreshold, j + 1));
		}
	});
	return { logLikelihood, score, information };
}

function addTo(target: Float64Array, column: Float64Array, factor: number): void {
	for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) + factor * (column[i] as number);
}

function productSum(a: Float64Array, b: Float64Array, c: Float64Array): number {
	let total = 0;
	for (let i = 0; i < a.length; i++) total += (a[i] as number) * (b[i] as number) * (c[i] as number);
	return total;
}

interface Bound {
	at: number;
	/** Logistic density and its derivative. */
	f: number;
	slope: number;
}

function bound(value: number): Bound {
	const small = Math.exp(-Math.abs(value));
	const f = small / (1 + small) ** 2;
	const cdf = value >= 0 ? 1 / (1 + small) : small / (1 + small);
	return { at: value, f, slope: f * (1 - 2 * cdf) };
}

/** F(upper) - F(lower), taken in the tail where both are small. */
function intervalProbability(upper: Bound, lower: Bound): number {
	const tail = (value: number) => 1 / (1 + Math.exp(value));
	return lower.at > 0 ? tail(lower.at) - tail(upper.at) : tail(-upper.at) - tail(-lower.at);
}
