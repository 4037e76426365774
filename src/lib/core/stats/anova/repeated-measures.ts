import { chiSquareUpper, fUpper } from '../distributions/index.ts';
import { cholesky, logDeterminant } from '../linear-algebra/cholesky.ts';
import { at, entry, square, type Matrix } from '../linear-algebra/matrix.ts';
import { dot, mean } from '../linear-algebra/vector.ts';

export interface RepeatedMeasures {
	n: number;
	F: number;
	df1: number;
	df2: number;
	/** Assuming sphericity. */
	p: number;
	partialEtaSquared: number;
	generalisedEtaSquared: number;
	greenhouseGeisser: { epsilon: number; p: number };
	/** Epsilon as estimated; above 1 it is cut to 1 for p. */
	huynhFeldt: { epsilon: number; p: number };
	/** `null` with two conditions, where sphericity always holds, or with too few persons. */
	mauchly: { W: number; p: number } | null;
}

/**
 * One-factor repeated-measures analysis of variance. `rows[i][j]` is person i under condition j, complete.
 * Epsilons from the covariances of orthonormal contrasts; Mauchly's W with Box's chi-square, second term included as R does.
 * R: `afex::aov_ez('id', 'y', d, within = 'c')`.
 */
export function repeatedMeasures(rows: readonly Float64Array[]): RepeatedMeasures {
	const n = rows.length;
	const k = rows[0]?.length ?? 0;
	const personMeans = rows.map(mean);
	const grand = mean(Float64Array.from(personMeans));
	const conditionMeans = Array.from({ length: k }, (_, j) =>
		mean(Float64Array.from(rows, (row) => at(row, j)))
	);
	const effect = n * conditionMeans.reduce((sum, m) => sum + (m - grand) ** 2, 0);
	const persons = k * personMeans.reduce((sum, m) => sum + (m - grand) ** 2, 0);
	let error = 0;
	rows.forEach((row, i) =>
		row.forEach((value, j) => (error += (value - at(personMeans, i) - at(conditionMeans, j) + grand) ** 2))
	);
	const squares = rows.reduce((sum, row) => sum + dot(row, row), 0);
	// What is left by additive data is rounding.
	if (error <= 1e-28 * squares) error = 0;
	const df1 = k - 1;
	const df2 = (n - 1) * (k - 1);
	const F = effect / df1 / (error / df2);
	const contrasts = contrastCovariances(rows, k);
	const gg = greenhouseGeisserEpsilon(contrasts);
	const hf = (n * df1 * gg - 2) / (df1 * (n - 1 - df1 * gg));
	const corrected = (epsilon: number) => fUpper(F, df1 * epsilon, df2 * epsilon);
	return {
		n,
		F,
		df1,
		df2,
		p: fUpper(F, df1, df2),
		partialEtaSquared: effect / (effect + error),
		generalisedEtaSquared: effect / (effect + error + persons),
		greenhouseGeisser: { epsilon: gg, p: corrected(gg) },
		huynhFeldt: { epsilon: hf, p: corrected(Math.min(1, hf)) },
		mauchly: mauchlyTest(contrasts, n)
	};
}

/** Covariances of the k - 1 orthonormal (Helmert) contrasts of the conditions. */
function contrastCovariances(rows: readonly Float64Array[], k: number): Matrix {
	const scores = Array.from({ length: k - 1 }, (_, c) => {
		const scale = Math.sqrt((c + 1) * (c + 2));
		const values = Float64Array.from(rows, (row) => {
			let before = 0;
			for (let j = 0; j <= c; j++) before += at(row, j);
			return (before - (c + 1) * at(row, c + 1)) / scale;
		});
		const centre = mean(values);
		return values.map((value) => value - centre);
	});
	return square(
		k - 1,
		(i, j) => dot(scores[i] as Float64Array, scores[j] as Float64Array) / (rows.length - 1)
	);
}

function trace(m: Matrix): number {
	let total = 0;
	for (let i = 0; i < m.rows; i++) total += entry(m, i, i);
	return total;
}

function greenhouseGeisserEpsilon(covariances: Matrix): number {
	return trace(covariances) ** 2 / (covariances.rows * dot(covariances.values, covariances.values));
}

/**
 * Mauchly (1940); the p-value of R's `mauchly.test`, with the second term of Box's expansion. R, and with it jamovi, takes
 * the number of conditions where Anderson (1958, 10.7.5) has the number of contrasts; the p differ in the fifth digit.
 */
function mauchlyTest(covariances: Matrix, n: number): { W: number; p: number } | null {
	const p = covariances.rows;
	const df = n - 1;
	const lower = cholesky(covariances);
	if (p < 2 || df < p || !lower) return null;
	const logW = logDeterminant(lower) - p * Math.log(trace(covariances) / p);
	const rho = 1 - (2 * p * p + p + 2) / (6 * p * df);
	const second =
		((p + 2) * (p - 1) * (p - 2) * (2 * p ** 3 + 6 * p * p + 3 * (p + 1) + 2)) / (288 * (df * p * rho) ** 2);
	const z = -df * rho * logW;
	const f = (p * (p + 1)) / 2 - 1;
	const p1 = chiSquareUpper(z, f);
	return { W: Math.exp(logW), p: p1 + second * (chiSquareUpper(z, f + 4) - p1) };
}
