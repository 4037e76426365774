import { chiSquareUpper } from '../distributions/index.ts';

/** The signed root of the trend chi-square (positive when shares rise with the scores), the chi-square and its p. */
export interface Trend {
	z: number;
	chiSquare: number;
	p: number;
}

/**
 * Cochran-Armitage test for a linear trend of the shares x / n over scores; `NaN` when nobody or everybody succeeds or
 * the scores are equal. P. Armitage (Biometrics 11, 1955). R: `prop.trend.test(x, n, score)`.
 */
export function proportionTrend(
	x: readonly number[],
	n: readonly number[],
	scores: readonly number[]
): Trend {
	const total = n.reduce((sum, count) => sum + count, 0);
	const share = x.reduce((sum, count) => sum + count, 0) / total;
	const centre = n.reduce((sum, count, i) => sum + count * (scores[i] ?? NaN), 0) / total;
	let moment = 0;
	let spread = 0;
	x.forEach((count, i) => {
		const d = (scores[i] ?? NaN) - centre;
		moment += count * d;
		spread += (n[i] ?? NaN) * d * d;
	});
	const z = moment / Math.sqrt(share * (1 - share) * spread);
	return { z, chiSquare: z * z, p: chiSquareUpper(z * z, 1) };
}
