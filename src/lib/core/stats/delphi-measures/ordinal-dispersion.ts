export interface OrdinalDispersion {
	/** Leik's D: 0 when all agree, 1 when split between the ends. */
	leikD: number;
	leikConsensus: number;
	/** Blair and Lacy's l squared: 1 when all agree, 0 when split between the ends. */
	blairLacy: number;
	entropyBits: number;
	/** Entropy over that of an even spread: 0 when all agree. */
	normalisedEntropy: number;
}

/**
 * Dispersion measures of an ordinal item from the cumulative shares of its scale points.
 * `counts` are the answers per scale point, in scale order, unused points included. NaN without answers or with one
 * scale point. Sources: Leik (1966); Blair and Lacy (2000); Shannon (1948).
 */
export function ordinalDispersion(counts: readonly number[]): OrdinalDispersion {
	const k = counts.length;
	const n = counts.reduce((sum, count) => sum + count, 0);
	let cumulative = 0;
	let leik = 0;
	let squares = 0;
	let entropyBits = 0;
	counts.forEach((count, i) => {
		cumulative += count;
		if (i < k - 1) {
			leik += Math.min(cumulative, n - cumulative) / n;
			squares += (cumulative / n - 0.5) ** 2;
		}
		if (count > 0) entropyBits += (count / n) * Math.log2(n / count);
	});
	const leikD = (2 * leik) / (k - 1);
	return {
		leikD,
		leikConsensus: 1 - leikD,
		blairLacy: squares / ((k - 1) / 4),
		entropyBits: n === 0 ? NaN : entropyBits,
		normalisedEntropy: n === 0 ? NaN : entropyBits / Math.log2(k)
	};
}
