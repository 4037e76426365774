import { binomialTerm } from '../special/saddle-point.ts';

function valid(m: number, n: number, draws: number): boolean {
	return [m, n, draws].every((count) => Number.isSafeInteger(count) && count >= 0) && draws <= m + n;
}

/** P(X = k): k white balls among `draws` drawn from an urn of m white and n black. R: `dhyper(k, m, n, draws)`. */
export function hypergeometricPmf(k: number, m: number, n: number, draws: number): number {
	if (!valid(m, n, draws) || Number.isNaN(k)) return NaN;
	if (!Number.isInteger(k) || k < Math.max(0, draws - n) || k > Math.min(m, draws)) return 0;
	if (draws === 0 || draws === m + n) return 1;
	// A ratio of binomial terms, any common p serves; this one keeps all three far from underflow (Loader 2000).
	const p = draws / (m + n);
	const q = (m + n - draws) / (m + n);
	return (
		(binomialTerm(k, m - k, p, q) * binomialTerm(draws - k, n - draws + k, p, q)) /
		binomialTerm(draws, m + n - draws, p, q)
	);
}

/** P(X <= k) by terms from k down, which shrink when k is below the mode. */
function sumDown(k: number, m: number, n: number, draws: number): number {
	let term = 1;
	let sum = 1;
	for (let j = k; j > 0 && n - draws + j > 0; j--) {
		term *= (j * (n - draws + j)) / ((m - j + 1) * (draws - j + 1));
		sum += term;
		if (term < sum * 1e-17) break;
	}
	return hypergeometricPmf(k, m, n, draws) * sum;
}

/** P(X <= k) for the hypergeometric distribution of `hypergeometricPmf`. R: `phyper(k, m, n, draws)`. */
export function hypergeometricCdf(k: number, m: number, n: number, draws: number): number {
	if (!valid(m, n, draws) || Number.isNaN(k)) return NaN;
	const at = Math.floor(k);
	if (at < Math.max(0, draws - n)) return 0;
	if (at >= Math.min(m, draws)) return 1;
	if (at * (m + n) <= draws * m) return sumDown(at, m, n, draws);
	// Above the mean: the black balls drawn are draws - X, so P(X > k) is a lower tail of theirs.
	return 1 - sumDown(draws - at - 1, n, m, draws);
}

/** P(X > k) for the hypergeometric distribution. R: `phyper(k, m, n, draws, lower.tail = FALSE)`. */
export function hypergeometricUpper(k: number, m: number, n: number, draws: number): number {
	return hypergeometricCdf(draws - Math.floor(k) - 1, n, m, draws);
}
