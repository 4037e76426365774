import { normalQuantile, wilcoxonCdf } from '../distributions/index.ts';
import { fallingRoot } from './falling-root.ts';
import { hodgesLehmann, kthDifference } from './hodges-lehmann.ts';
import { uStandardDeviation } from './mann-whitney-normal.ts';
import { rankTwo } from './rank-two.ts';

export interface Shift {
	estimate: number;
	lower: number;
	upper: number;
}

/**
 * The shift between two samples in ascending order without ties, with its exact interval: the differences x - y whose
 * ranks cut (1 - level)/2 off the distribution of U. R: `wilcox.test(x, y, conf.int = TRUE)`, both samples below 50.
 */
export function exactShift(x: Float64Array, y: Float64Array, level = 0.95): Shift {
	const [n1, n2] = [x.length, y.length];
	const alpha = (1 - level) / 2;
	// R's qwilcox forgives a rounding of 64 ulp.
	const fuzz = 1 - 64 * Number.EPSILON;
	let [low, high] = [0, n1 * n2];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (wilcoxonCdf(middle, n1, n2) >= alpha * fuzz) high = middle;
		else low = middle + 1;
	}
	const cut = Math.max(1, low);
	return {
		estimate: hodgesLehmann(x, y),
		lower: kthDifference(x, y, cut),
		upper: kthDifference(x, y, n1 * n2 - cut + 1)
	};
}

/**
 * The same for larger or tied samples: the limits are the shifts at which the normal approximation, with continuity
 * correction where `corrected`, changes sides. R: `wilcox.test(x, y, exact = FALSE, correct = corrected, conf.int = TRUE)`,
 * to R's own tolerance of 1e-4.
 */
export function normalShift(x: Float64Array, y: Float64Array, level = 0.95, corrected = true): Shift {
	const [n1, n2] = [x.length, y.length];
	const low = (x[0] ?? NaN) - (y[n2 - 1] ?? NaN);
	const high = (x[n1 - 1] ?? NaN) - (y[0] ?? NaN);
	const moved = new Float64Array(n1);
	const solve = (quantile: number): number =>
		fallingRoot(
			(shift) => {
				for (let i = 0; i < n1; i++) moved[i] = (x[i] as number) - shift;
				const ranked = rankTwo(moved, y);
				const distance = ranked.u1 - (n1 * n2) / 2;
				const correction = corrected ? Math.sign(distance) / 2 : 0;
				return (distance - correction) / uStandardDeviation(ranked) - quantile;
			},
			low,
			high
		);
	const z = normalQuantile((1 + level) / 2);
	return { estimate: hodgesLehmann(x, y), lower: solve(z), upper: solve(-z) };
}
