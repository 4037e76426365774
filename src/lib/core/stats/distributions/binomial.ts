import { betaTails } from '../special/beta-tails.ts';
import { binomialTerm } from '../special/saddle-point.ts';

function valid(n: number, p: number): boolean {
	return Number.isInteger(n) && n >= 0 && p >= 0 && p <= 1;
}

/** P(X = k) for k successes in n trials of probability p. R: `dbinom(k, n, p)`. */
export function binomialPmf(k: number, n: number, p: number): number {
	if (!valid(n, p) || Number.isNaN(k)) return NaN;
	if (!Number.isInteger(k) || k < 0 || k > n) return 0;
	return binomialTerm(k, n - k, p, 1 - p);
}

/** P(X <= k) for a binomial distribution. R: `pbinom(k, n, p)`. */
export function binomialCdf(k: number, n: number, p: number): number {
	if (!valid(n, p) || Number.isNaN(k)) return NaN;
	const below = Math.floor(k);
	if (below < 0) return 0;
	if (below >= n) return 1;
	return betaTails(p, 1 - p, below + 1, n - below).upper;
}

/** P(X > k) for a binomial distribution. R: `pbinom(k, n, p, lower.tail = FALSE)`. */
export function binomialUpper(k: number, n: number, p: number): number {
	if (!valid(n, p) || Number.isNaN(k)) return NaN;
	const below = Math.floor(k);
	if (below < 0) return 1;
	if (below >= n) return 0;
	return betaTails(p, 1 - p, below + 1, n - below).lower;
}
