/** The outcome counts a response rate is computed from (AAPOR, Standard Definitions, 2023). */
export interface Outcomes {
	complete: number;
	partial: number;
	/** Eligible who refused or broke off. */
	refused: number;
	/** Eligible who were not reached. */
	notReached: number;
	otherEligible: number;
	/** Of unknown eligibility. */
	unknown: number;
	/** The share of the unknown that is taken to be eligible, for RR3 and RR4. */
	eligibleShare: number;
}

export const responseRates = ['RR1', 'RR2', 'RR3', 'RR4', 'RR5', 'RR6'] as const;
export type ResponseRate = (typeof responseRates)[number];

/**
 * A response rate of AAPOR: odd formulas count completes only, even ones partials too; RR1 and RR2 take all of unknown
 * eligibility for eligible, RR3 and RR4 a share, RR5 and RR6 none. Null when nobody was eligible.
 */
export function responseRate(formula: ResponseRate, given: Outcomes): number | null {
	const { complete, partial, refused, notReached, otherEligible, unknown, eligibleShare } = given;
	const number = responseRates.indexOf(formula);
	const shareOfUnknown = [1, 1, eligibleShare, eligibleShare, 0, 0][number] ?? 1;
	const eligible = complete + partial + refused + notReached + otherEligible + shareOfUnknown * unknown;
	if (eligible <= 0) return null;
	return (complete + (number % 2 === 1 ? partial : 0)) / eligible;
}
