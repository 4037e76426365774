import type { Answer } from '../rules/index.ts';

/** A criterion of a round: what is rated, on which points. */
export interface Criterion {
	name: string;
	/** The points of the scale in order, used or not. */
	points: readonly { value: number; label: string }[];
}

/** One item as rated on one criterion in one round. */
export interface RatedItem {
	id: string;
	text: string;
	theme: string;
	/** One answer a respondent of the round, in the order of `respondents`. */
	answers: readonly Answer[];
}

/** Everything that was answered on one criterion in one round. */
export interface RatedRound {
	round: number;
	criterion: Criterion;
	/** Stable ids of the panelists who answered the round. */
	respondents: readonly string[];
	/** The group of each, empty when there is one only. */
	groups: readonly string[];
	items: readonly RatedItem[];
}

/** Who was asked and who answered over all rounds: what bases and populations are taken from. */
export interface PanelHistory {
	/** Panelists invited to each round, by its number; null where that is not known. */
	invited: ReadonlyMap<number, ReadonlySet<string> | number | null>;
	/** Panelists who answered each round; null for a round whose answers carry no code. */
	answered: ReadonlyMap<number, ReadonlySet<string> | null>;
	/** The group of each panelist. */
	groupOf: ReadonlyMap<string, string>;
}

/** Panelists who answered every linked round. */
export function completersOf({ answered }: PanelHistory): Set<string> {
	const rounds = [...answered.values()].filter((set) => set !== null);
	const [first, ...others] = rounds;
	return new Set([...(first ?? [])].filter((id) => others.every((set) => set.has(id))));
}
