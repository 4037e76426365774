import { normalQuantile, tQuantile } from '../distributions/index.ts';
import { rankTwo } from './rank-two.ts';

/**
 * Interval of a rank-biserial correlation on Fisher's z scale, `se` being the standard error there.
 * R: `effectsize::rank_biserial`.
 */
export function rankBiserialInterval(r: number, se: number, level = 0.95): [number, number] {
	const half = normalQuantile((1 + level) / 2) * se;
	return [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)];
}

/** Standard error, on Fisher's z scale, of the rank-biserial correlation of two samples. R: `effectsize::rank_biserial`. */
export function rankBiserialError(n1: number, n2: number): number {
	return Math.sqrt((n1 + n2 + 1) / (3 * n1 * n2));
}

/**
 * Cliff's delta of two samples in ascending order, two values or more each: P(x > y) - P(x < y), with the asymmetric
 * interval of Feng and Cliff (2004) from its consistent variance. It is the rank-biserial correlation, and 2 A - 1 of
 * Vargha and Delaney's A. R: `effsize::cliff.delta(x, y)`.
 */
export function cliffDelta(
	x: Float64Array,
	y: Float64Array,
	level = 0.95
): { value: number; lower: number; upper: number } {
	const { n1, n2, u1, equalPairs } = rankTwo(x, y);
	const pairs = n1 * n2;
	const delta = (2 * u1) / pairs - 1;
	const variance =
		(n2 ** 2 * rowSquares(x, y, delta) +
			n1 ** 2 * rowSquares(y, x, -delta) -
			(pairs - equalPairs - pairs * delta ** 2)) /
		(pairs * (n1 - 1) * (n2 - 1));
	const spread = Math.max(variance, (1 - delta ** 2) / (pairs - 1));
	const t = tQuantile((1 + level) / 2, n1 + n2 - 2);
	const half = t * Math.sqrt(spread * ((1 - delta ** 2) ** 2 + t ** 2 * spread));
	const scale = 1 - delta ** 2 + t ** 2 * spread;
	return {
		value: delta,
		lower: (delta - delta ** 3 - half) / scale,
		upper: (delta - delta ** 3 + half) / scale
	};
}

/** Sum over the values of one sample of (their own dominance over the other sample - `mean`)². */
function rowSquares(own: Float64Array, other: Float64Array, mean: number): number {
	const m = other.length;
	let [below, upTo, sum] = [0, 0, 0];
	for (let i = 0; i < own.length; i++) {
		const value = own[i] as number;
		while (below < m && (other[below] as number) < value) below++;
		while (upTo < m && (other[upTo] as number) <= value) upTo++;
		sum += ((below + upTo - m) / m - mean) ** 2;
	}
	return sum;
}
