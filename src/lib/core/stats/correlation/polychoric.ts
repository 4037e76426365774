import { normalCdf, normalDensity, normalQuantile } from '../distributions/index.ts';
import { cholesky, choleskySolve, invertPositive } from '../linear-algebra/cholesky.ts';
import { at, entry, put, square, type Matrix } from '../linear-algebra/matrix.ts';
import { findRoot } from '../special/index.ts';
import { bivariateNormalCdf, bivariateNormalDensity } from './bivariate-normal.ts';

/** The correlation is sought inside ±LIMIT, as in the R package polycor. */
export const LIMIT = 0.9999;

/** Rows and columns of counts without those that hold nothing. */
export function withoutEmpty(table: readonly (readonly number[])[]): number[][] {
	const used = table.filter((row) => row.some((n) => n > 0));
	const keep = (used[0] ?? []).map((_, j) => used.some((row) => (row[j] ?? 0) > 0));
	return used.map((row) => row.filter((_, j) => keep[j]));
}

/** Cut points of a normal variable from the counts of its categories, from -Infinity to Infinity. */
export function cutPoints(counts: readonly number[]): number[] {
	const total = counts.reduce((a, b) => a + b, 0);
	let below = 0;
	return [-Infinity, ...counts.slice(0, -1).map((n) => normalQuantile((below += n) / total)), Infinity];
}

/** Totals of the rows and of the columns of a table of counts. */
export function margins(table: readonly (readonly number[])[]): { rows: number[]; cols: number[] } {
	const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
	return {
		rows: table.map(sum),
		cols: (table[0] ?? []).map((_, j) => sum(table.map((row) => row[j] ?? 0)))
	};
}

/** f over the four corners of cell (i, j), with the signs of a rectangle. */
export function rectangle(
	a: readonly number[],
	b: readonly number[],
	i: number,
	j: number,
	f: (h: number, k: number) => number
): number {
	const [a0, a1, b0, b1] = [at(a, i), at(a, i + 1), at(b, j), at(b, j + 1)];
	return f(a1, b1) - f(a0, b1) - f(a1, b0) + f(a0, b0);
}

/**
 * Two-step polychoric correlation: cut points from the margins, then the correlation of greatest likelihood.
 * `table` is a matrix of counts, both variables ordinal; with 2 x 2 it is the tetrachoric correlation.
 * `null` with fewer than two used categories on a side. R: `polycor::polychor(m)`.
 */
export function polychoricTwoStep(table: readonly (readonly number[])[]): number | null {
	const counts = withoutEmpty(table);
	const { rows, cols } = margins(counts);
	if (rows.length < 2 || cols.length < 2) return null;
	const a = cutPoints(rows);
	const b = cutPoints(cols);
	const overCells = (f: (n: number, i: number, j: number) => number): number =>
		counts.reduce((sum, row, i) => row.reduce((part, n, j) => (n === 0 ? part : part + f(n, i, j)), sum), 0);
	const probability = (i: number, j: number, rho: number): number =>
		Math.max(
			1e-300,
			rectangle(a, b, i, j, (h, k) => bivariateNormalCdf(h, k, rho))
		);
	const logLikelihood = (rho: number): number => overCells((n, i, j) => n * Math.log(probability(i, j, rho)));
	const score = (rho: number): number =>
		overCells(
			(n, i, j) =>
				(n * rectangle(a, b, i, j, (h, k) => bivariateNormalDensity(h, k, rho))) / probability(i, j, rho)
		);
	const grid = Array.from({ length: 41 }, (_, i) => LIMIT * Math.sin(((i - 20) * Math.PI) / 40));
	const heights = grid.map(logLikelihood);
	const best = heights.indexOf(Math.max(...heights));
	if (best === 0 || best === 40) return at(grid, best);
	return findRoot(score, at(grid, best - 1), at(grid, best + 1), 1e-12);
}

/**
 * Polychoric correlation by maximum likelihood: correlation and cut points together, by Fisher scoring from the
 * two-step solution. `se` from the expected information. `null` where there is no interior maximum.
 * R: `polycor::polychor(m, ML = TRUE)`.
 */
export function polychoricML(table: readonly (readonly number[])[]): { rho: number; se: number } | null {
	const counts = withoutEmpty(table);
	const start = polychoricTwoStep(counts);
	if (start === null || Math.abs(start) >= LIMIT) return null;
	const { rows, cols } = margins(counts);
	let theta = [start, ...cutPoints(rows).slice(1, -1), ...cutPoints(cols).slice(1, -1)];
	let state = evaluate(counts, theta);
	for (let iteration = 0; iteration < 200 && state; iteration++) {
		const factor = cholesky(state.information);
		if (!factor) return null;
		const step = choleskySolve(factor, state.score);
		let moved: Likelihood | null = null;
		for (let size = 1; size > 1e-6 && !moved; size /= 2) {
			const next = theta.map((value, i) => value + size * at(step, i));
			const trial = evaluate(counts, next);
			if (trial && trial.logLikelihood >= state.logLikelihood - 1e-9) {
				theta = next;
				moved = trial;
			}
		}
		if (!moved) break;
		state = moved;
		if (step.every((value) => Math.abs(value) < 1e-11)) break;
	}
	const inverse = state && invertPositive(state.information);
	return inverse ? { rho: at(theta, 0), se: Math.sqrt(entry(inverse, 0, 0)) } : null;
}

interface Likelihood {
	logLikelihood: number;
	score: Float64Array;
	information: Matrix;
}

/** Log-likelihood, score and expected information at rho and the inner cut points; `null` outside the model. */
function evaluate(counts: readonly (readonly number[])[], theta: readonly number[]): Likelihood | null {
	const rho = at(theta, 0);
	const r = counts.length;
	const a = [-Infinity, ...theta.slice(1, r), Infinity];
	const b = [-Infinity, ...theta.slice(r), Infinity];
	const ordered = (cuts: readonly number[]) => cuts.every((c, i) => i === 0 || c > at(cuts, i - 1));
	if (Math.abs(rho) >= 1 || !ordered(a) || !ordered(b)) return null;
	const total = counts.flat().reduce((x, y) => x + y, 0);
	const score = new Float64Array(theta.length);
	const information = square(theta.length, () => 0);
	const root = Math.sqrt((1 - rho) * (1 + rho));
	/** Derivative of the CDF by its bound h, at (h, k). */
	const edge = (h: number, k: number) =>
		Number.isFinite(h) ? normalDensity(h) * normalCdf((k - rho * h) / root) : 0;
	let logLikelihood = 0;
	for (let i = 0; i < a.length - 1; i++) {
		for (let j = 0; j < b.length - 1; j++) {
			const p = rectangle(a, b, i, j, (h, k) => bivariateNormalCdf(h, k, rho));
			if (!(p > 1e-300)) continue;
			const n = counts[i]?.[j] ?? 0;
			const slope = new Float64Array(theta.length);
			slope[0] = rectangle(a, b, i, j, (h, k) => bivariateNormalDensity(h, k, rho));
			const byRow = (h: number) => edge(h, at(b, j + 1)) - edge(h, at(b, j));
			const byCol = (k: number) => edge(k, at(a, i + 1)) - edge(k, at(a, i));
			if (i < r - 1) slope[1 + i] = byRow(at(a, i + 1));
			if (i > 0) slope[i] = -byRow(at(a, i));
			if (j < b.length - 2) slope[r + j] = byCol(at(b, j + 1));
			if (j > 0) slope[r + j - 1] = -byCol(at(b, j));
			logLikelihood += n * Math.log(p);
			slope.forEach((u, s) => {
				score[s] = at(score, s) + (n * u) / p;
				slope.forEach((v, t) => put(information, s, t, entry(information, s, t) + (total * u * v) / p));
			});
		}
	}
	return { logLikelihood, score, information };
}
