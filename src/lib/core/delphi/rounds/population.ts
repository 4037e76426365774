import { completersOf, type PanelHistory, type RatedRound } from './round.ts';

export const populations = ['started', 'completed-round', 'completed-all'] as const;
/**
 * Whose answers count: of everybody who began the round, of those who answered all its items on the criterion, or of
 * those who answered every round. One switch recomputes everything.
 */
export type Population = (typeof populations)[number];

/** A round with the respondents of a population only. */
export function ofPopulation(round: RatedRound, population: Population, history: PanelHistory): RatedRound {
	if (population === 'started') return round;
	const completed = completersOf(history);
	const keeps = (place: number): boolean =>
		population === 'completed-all'
			? completed.has(round.respondents[place] ?? '')
			: round.items.every((item) => (item.answers[place] ?? null) !== null);
	const places = [...round.respondents.keys()].filter(keeps);
	const only = <T>(list: readonly T[]): T[] => places.flatMap((place) => list.slice(place, place + 1));
	return {
		...round,
		respondents: only(round.respondents),
		groups: only(round.groups),
		items: round.items.map((item) => ({ ...item, answers: only(item.answers) }))
	};
}
