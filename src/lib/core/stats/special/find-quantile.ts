import type { Tails } from './beta-tails.ts';
import { findRoot } from './find-root.ts';

/**
 * The u in [low, high] where the tails are `target`, for tails that are monotone in u. The smaller tail is
 * matched on the log scale, so that a quantile at 1e-300 is as precise as one at 0.3.
 * The bracket grows from `start` before Brent's method closes it.
 */
export function findQuantile(
	target: Tails,
	tails: (u: number) => Tails,
	start: number,
	low: number,
	high: number
): number {
	const byUpper = target.upper < target.lower;
	const goal = Math.log(byUpper ? target.upper : target.lower);
	const miss = (u: number): number => {
		const { lower, upper } = tails(u);
		const log = Math.max(Math.log(byUpper ? upper : lower), -1e6);
		return byUpper ? goal - log : log - goal;
	};
	let near = Math.max(low, Math.min(high, start));
	let far = near;
	const above = miss(near) > 0;
	for (let width = 0.5; ; width *= 2) {
		far = above ? Math.max(low, near - width) : Math.min(high, near + width);
		if (miss(far) > 0 !== above || far === low || far === high) break;
		near = far;
	}
	return findRoot(miss, near, far, 4e-16);
}
