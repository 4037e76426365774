import { normalQuantile } from '../distributions/index.ts';

export interface LinConcordance {
	/** Concordance: correlation times closeness to the line of equality, -1 to 1. */
	rho: number;
	lower: number;
	upper: number;
	/** How close the pairs lie to the line of equality, 0 to 1 (accuracy). */
	biasCorrection: number;
	correlation: number;
}

/**
 * Lin's concordance correlation between two measurements of the same objects.
 *
 * `x[i]` and `y[i]` measure object i, none missing, three pairs or more. Interval by Fisher's z (Lin 1989, with the
 * correction of 2000). NaN when either does not vary. In R: `DescTools::CCC(x, y)`.
 */
export function linConcordance(x: Float64Array, y: Float64Array, level = 0.95): LinConcordance {
	const n = x.length;
	const meanX = x.reduce((sum, v) => sum + v / n, 0);
	const meanY = y.reduce((sum, v) => sum + v / n, 0);
	let varX = 0;
	let varY = 0;
	let shared = 0;
	x.forEach((v, i) => {
		const dx = v - meanX;
		const dy = (y[i] ?? NaN) - meanY;
		varX += (dx * dx) / n;
		varY += (dy * dy) / n;
		shared += (dx * dy) / n;
	});
	const correlation = Math.max(-1, Math.min(1, shared / Math.sqrt(varX * varY)));
	const rho = (2 * shared) / (varX + varY + (meanX - meanY) ** 2);
	// Squared location shift relative to the geometric mean of the standard deviations.
	const shift = (meanY - meanX) ** 2 / Math.sqrt(varX * varY);
	const r2 = correlation ** 2;
	const variance =
		(((1 - r2) * rho ** 2 * (1 - rho ** 2)) / r2 +
			(2 * rho ** 3 * (1 - rho) * shift) / correlation -
			(rho ** 4 * shift ** 2) / (2 * r2)) /
		(n - 2);
	const half = (normalQuantile(1 - (1 - level) / 2) * Math.sqrt(Math.max(0, variance))) / (1 - rho ** 2);
	const z = Math.atanh(rho);
	return {
		rho,
		lower: Math.tanh(z - half),
		upper: Math.tanh(z + half),
		biasCorrection: rho / correlation,
		correlation
	};
}
