import { chiSquareUpper, fUpper } from '../distributions/index.ts';
import { cholesky, choleskySolve } from '../linear-algebra/cholesky.ts';
import { householderQR, residuals } from '../linear-algebra/householder.ts';
import {
	at,
	column,
	entry,
	fromRows,
	multiply,
	toRows,
	zeros,
	type Matrix
} from '../linear-algebra/matrix.ts';
import { designVariance, type SurveyDesign } from './survey-design.ts';

export interface RaoScott {
	/** Weighted counts. */
	table: number[][];
	/** Pearson's chi-square of the weighted table scaled to the number of cases. */
	chiSquare: number;
	/** Second-order corrected, the default. */
	F: number;
	ndf: number;
	ddf: number;
	p: number;
	/** First-order corrected: chi-square over the mean design effect. */
	pFirstOrder: number;
	/** Expected counts of the scaled table. */
	expected: number[];
}

/**
 * Rao and Scott's test of independence in a weighted table. `row[i]` and `col[i]` are positions 0 … rows - 1 and
 * 0 … cols - 1, or -1 for a case outside. Every row and column must hold weight. `null` when the correction is singular.
 * Rao & Scott, Annals of Statistics 12 (1984). R: `survey::svychisq(~y + g, design)`.
 */
export function raoScott(
	row: Int32Array,
	rows: number,
	col: Int32Array,
	cols: number,
	design: SurveyDesign
): RaoScott | null {
	const cells = rows * cols;
	const totals = new Float64Array(cells);
	let cases = 0;
	let weight = 0;
	const cellOf = new Int32Array(design.n);
	for (let i = 0; i < design.n; i++) {
		const inside = at(row, i) >= 0 && at(col, i) >= 0;
		cellOf[i] = inside ? at(row, i) + rows * at(col, i) : -1;
		if (!inside) continue;
		const w = at(design.weights, i);
		totals[at(cellOf, i)] = at(totals, at(cellOf, i)) + w;
		weight += w;
		cases++;
	}
	const shares = totals.map((t) => t / weight);
	const scores = Array.from({ length: cells }, (_, c) =>
		Float64Array.from(cellOf, (cell, i) =>
			cell < 0 ? 0 : (at(design.weights, i) * ((cell === c ? 1 : 0) - at(shares, c))) / weight
		)
	);
	const delta = designEffects(rows, cols, shares, designVariance(scores, design), cases);
	if (!delta) return null;
	const { chiSquare, expected } = pearson(rows, cols, shares, cases);
	const trace = diagonalSum(delta);
	const ndf = trace ** 2 / diagonalSum(multiply(delta, delta));
	const F = chiSquare / trace;
	const ddf = ndf * design.df;
	return {
		table: toRows({ rows, cols, values: totals }),
		chiSquare,
		F,
		ndf,
		ddf,
		p: fUpper(F, ndf, ddf),
		pFirstOrder: chiSquareUpper(F * delta.rows, delta.rows),
		expected
	};
}

/** The matrix of generalised design effects of the interaction, of size (rows - 1)(cols - 1). */
function designEffects(
	rows: number,
	cols: number,
	shares: Float64Array,
	v: Matrix,
	cases: number
): Matrix | null {
	const indicator = (f: (i: number, j: number) => boolean) =>
		Float64Array.from({ length: rows * cols }, (_, c) => (f(c % rows, Math.floor(c / rows)) ? 1 : 0));
	const main = [indicator(() => true)];
	for (let r = 1; r < rows; r++) main.push(indicator((i) => i === r));
	for (let c = 1; c < cols; c++) main.push(indicator((_, j) => j === c));
	const qr = householderQR(main);
	const contrasts: Float64Array[] = [];
	for (let c = 1; c < cols; c++) {
		for (let r = 1; r < rows; r++)
			contrasts.push(
				residuals(
					qr,
					indicator((i, j) => i === r && j === c)
				)
			);
	}
	const over = contrasts.map((values) =>
		values.map((value, c) => (at(shares, c) === 0 ? 0 : value / at(shares, c)))
	);
	const inner = (a: readonly Float64Array[], b: readonly Float64Array[]): Matrix =>
		fromRows(a.map((x) => b.map((y) => x.reduce((sum, value, i) => sum + value * at(y, i), 0))));
	const denominator = inner(
		contrasts,
		over.map((values) => values.map((value) => value / cases))
	);
	const numerator = inner(
		over,
		over.map((values) => column(multiply(v, { rows: values.length, cols: 1, values }), 0))
	);
	const factor = cholesky(denominator);
	if (!factor) return null;
	const delta = zeros(contrasts.length, contrasts.length);
	for (let j = 0; j < delta.cols; j++) column(delta, j).set(choleskySolve(factor, column(numerator, j)));
	return delta;
}

function pearson(rows: number, cols: number, shares: Float64Array, cases: number) {
	const rowShare = new Float64Array(rows);
	const colShare = new Float64Array(cols);
	shares.forEach((share, c) => {
		rowShare[c % rows] = at(rowShare, c % rows) + share;
		colShare[Math.floor(c / rows)] = at(colShare, Math.floor(c / rows)) + share;
	});
	let chiSquare = 0;
	const expected: number[] = [];
	shares.forEach((share, c) => {
		const independent = at(rowShare, c % rows) * at(colShare, Math.floor(c / rows));
		chiSquare += (cases * (share - independent) ** 2) / independent;
		expected.push(cases * independent);
	});
	return { chiSquare, expected };
}

function diagonalSum(m: Matrix): number {
	let total = 0;
	for (let i = 0; i < m.rows; i++) total += entry(m, i, i);
	return total;
}
