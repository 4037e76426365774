import { binomialCdf, binomialPmf, binomialUpper } from '../distributions/index.ts';

export type Alternative = 'two-sided' | 'less' | 'greater';

/** The number of k in [from, to] no more likely than `limit`, their chances being monotone there. */
function countUnlikely(
	from: number,
	to: number,
	rising: boolean,
	limit: number,
	chance: (k: number) => number
): number {
	let low = from;
	let high = to + 1;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (chance(middle) <= limit === rising) low = middle + 1;
		else high = middle;
	}
	return rising ? low - from : to + 1 - low;
}

/**
 * Exact p of x successes in n against a proportion p0. Two-sided: all outcomes no more likely than x, with R's
 * relative tolerance of 1e-7 for equally likely ones; doubling a tail gives another number. R: `binom.test(x, n, p0)`.
 */
export function binomialTest(
	x: number,
	n: number,
	p0: number,
	alternative: Alternative = 'two-sided'
): number {
	if (alternative === 'less') return binomialCdf(x, n, p0);
	if (alternative === 'greater') return binomialUpper(x - 1, n, p0);
	if (p0 === 0) return x === 0 ? 1 : 0;
	if (p0 === 1) return x === n ? 1 : 0;
	const chance = (k: number): number => binomialPmf(k, n, p0);
	const limit = chance(x) * (1 + 1e-7);
	const expected = n * p0;
	if (x === expected) return 1;
	if (x < expected) {
		const far = countUnlikely(Math.ceil(expected), n, false, limit, chance);
		return Math.min(1, binomialCdf(x, n, p0) + binomialUpper(n - far, n, p0));
	}
	const far = countUnlikely(0, Math.floor(expected), true, limit, chance);
	return Math.min(1, binomialCdf(far - 1, n, p0) + binomialUpper(x - 1, n, p0));
}
