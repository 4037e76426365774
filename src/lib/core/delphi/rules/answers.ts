import type { Base, CannotJudge } from './rule.ts';

/** One panelist's answer on one item and criterion: a rating, "I cannot judge", or nothing. */
export type Answer = number | 'cannot-judge' | null;

/** The answers to one item on one criterion in one round, one place a respondent of the round. */
export interface ItemAnswers {
	answers: readonly Answer[];
	/** The group of each respondent, empty when there is one only. */
	groups: readonly string[];
	/** Whether each respondent answered every round. */
	completers: readonly boolean[];
}

/** How many people stand behind a round, apart from its answers; null where the file does not tell. */
export interface PanelSizes {
	invited: number | null;
	panelOfRound1: number | null;
	/** The same by group, for clauses that look at every group. */
	byGroup: ReadonlyMap<string, { invited: number | null; panelOfRound1: number | null }>;
}

/** What a clause counts: the ratings, those who cannot judge, and the number the share is of. */
export interface Counted {
	ratings: number[];
	cannotJudge: number;
	/** The base, in people; null when it is not known. */
	of: number | null;
}

/** The places of the respondents of each group, in the order in which groups first appear. */
export function groupPlaces({ groups }: ItemAnswers): Map<string, number[]> {
	return Map.groupBy(groups.keys(), (place) => groups[place] ?? '');
}

/** Ratings and base of some respondents of an item (`places`; all when not given). */
export function countAnswers(
	item: ItemAnswers,
	base: Base,
	cannot: CannotJudge,
	sizes: { invited: number | null; panelOfRound1: number | null },
	places: readonly number[] = [...item.answers.keys()]
): Counted {
	const chosen = base === 'completers' ? places.filter((place) => item.completers[place]) : places;
	const answers = chosen.map((place) => item.answers[place] ?? null);
	const ratings = answers.filter((answer) => typeof answer === 'number');
	const cannotJudge = answers.filter((answer) => answer === 'cannot-judge').length;
	const withCannot = ratings.length + cannotJudge;
	const of: Record<Base, number | null> = {
		answers: cannot.base === 'in' ? withCannot : ratings.length,
		'answers-and-cannot-judge': withCannot,
		respondents: places.length,
		invited: sizes.invited,
		'panel-of-round-1': sizes.panelOfRound1,
		completers: cannot.base === 'in' ? withCannot : ratings.length
	};
	return { ratings, cannotJudge, of: of[base] };
}
