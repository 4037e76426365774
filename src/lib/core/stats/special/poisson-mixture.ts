import { poissonTerm } from './saddle-point.ts';

/** Above this mean the sum would take seconds: not defined here. */
const MOST_MEAN = 1e6;

/**
 * Σ_j Poisson(j; mean) g(j), for g positive and monotone in j: the form of the non-central chi-square and F.
 * Terms are added outwards from the largest weight until they no longer count.
 */
export function poissonMixture(mean: number, g: (j: number) => number): number {
	if (mean === 0) return g(0);
	if (!(mean <= MOST_MEAN)) return NaN;
	const mode = Math.floor(mean);
	let sum = 0;
	let previous = 0;
	for (let j = mode; j < mode + 1_000_000; j++) {
		const weight = poissonTerm(j, mean);
		const value = weight * g(j);
		sum += value;
		if (weight === 0 || (value <= previous && value < sum * 1e-18)) break;
		previous = value;
	}
	previous = 0;
	for (let j = mode - 1; j >= 0; j--) {
		const weight = poissonTerm(j, mean);
		const value = weight * g(j);
		sum += value;
		if (weight === 0 || (value <= previous && value < sum * 1e-18)) break;
		previous = value;
	}
	return sum;
}
