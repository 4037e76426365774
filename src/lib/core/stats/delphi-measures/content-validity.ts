import { binomialPmf } from '../distributions/index.ts';

export interface ItemValidity {
	experts: number;
	relevant: number;
	/** Share of experts who find the item relevant (I-CVI). */
	iCvi: number;
	/** Probability of so many by chance, each judging relevant with probability one half. */
	chance: number;
	/** I-CVI corrected for chance (Polit, Beck and Owen 2007); NaN when chance is certain. */
	modifiedKappa: number;
	/** Lawshe's content validity ratio, -1 to 1. */
	cvr: number;
}

/**
 * Content validity of one item: `experts` judged it, `relevant` of them found it relevant (3 or 4 of 4).
 * NaN without experts. Sources: Lynn (1986), Lawshe (1975), Polit, Beck and Owen (2007).
 */
export function contentValidity(relevant: number, experts: number): ItemValidity {
	if (experts === 0) return { experts, relevant, iCvi: NaN, chance: NaN, modifiedKappa: NaN, cvr: NaN };
	const iCvi = relevant / experts;
	const chance = binomialPmf(relevant, experts, 0.5);
	return {
		experts,
		relevant,
		iCvi,
		chance,
		modifiedKappa: (iCvi - chance) / (1 - chance),
		cvr: (relevant - experts / 2) / (experts / 2)
	};
}
