export interface Ipras {
	/** Inter-percentile range P70 - P30. */
	ipr: number;
	centralPoint: number;
	/** Distance of the central point from 5, the middle of the scale. */
	asymmetry: number;
	/** Inter-percentile range adjusted for symmetry: the widest range that is not yet disagreement. */
	ipras: number;
	disagreementIndex: number;
	disagreement: boolean;
}

/** Percentiles carry at most a few decimals: a difference below this is rounding of the computation. */
const ROUNDING = 1e-9;

/**
 * Disagreement on a 1 to 9 scale by the RAND/UCLA manual: IPRAS = 2.35 + 1.5 |5 - (P30 + P70) / 2|, disagreement
 * when P70 - P30 exceeds it. Source: Fitch et al. (2001), The RAND/UCLA Appropriateness Method User's Manual.
 */
export function ipras(p30: number, p70: number): Ipras {
	const ipr = p70 - p30;
	const centralPoint = (p30 + p70) / 2;
	const asymmetry = Math.abs(5 - centralPoint);
	const adjusted = 2.35 + 1.5 * asymmetry;
	return {
		ipr,
		centralPoint,
		asymmetry,
		ipras: adjusted,
		disagreementIndex: ipr / adjusted,
		disagreement: ipr - adjusted > ROUNDING
	};
}
