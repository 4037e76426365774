/** Opinions on one item, in people. */
export interface Opinions {
	agree: number;
	disagree: number;
	neutral: number;
}

export interface Apmo {
	/** Average per cent of majority opinions, 0 to 100; NaN without opinions. */
	cutOff: number;
	majorityAgreements: number;
	majorityDisagreements: number;
	opinions: number;
	/** Per item: whether its larger camp reaches the cut-off. */
	consensus: boolean[];
}

/**
 * The consensus cut-off computed from the panel's own answers: (majority agreements + majority disagreements) /
 * opinions, where an item counts when more than half of its opinions are on one side.
 * Sources: Kapoor (1987); Cottam, Roe and Challacombe (2004).
 */
export function apmo(items: readonly Opinions[]): Apmo {
	let majorityAgreements = 0;
	let majorityDisagreements = 0;
	let opinions = 0;
	for (const { agree, disagree, neutral } of items) {
		const total = agree + disagree + neutral;
		opinions += total;
		if (agree * 2 > total) majorityAgreements += agree;
		if (disagree * 2 > total) majorityDisagreements += disagree;
	}
	const majority = majorityAgreements + majorityDisagreements;
	const consensus = items.map(
		({ agree, disagree, neutral }) =>
			opinions > 0 && Math.max(agree, disagree) * opinions >= majority * (agree + disagree + neutral)
	);
	return {
		cutOff: (100 * majority) / opinions,
		majorityAgreements,
		majorityDisagreements,
		opinions,
		consensus
	};
}
