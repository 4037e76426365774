import { kendallW } from '#lib/core/stats/index.ts';
import type { RatedRound } from './round.ts';

export interface Concordance {
	round: number;
	criterion: string;
	/** Panelists who rated every item, and how many items there are. */
	raters: number;
	items: number;
	W: number | null;
	chiSquare: number | null;
	df: number | null;
	p: number | null;
}

/**
 * Kendall's W of a round, over the panelists who rated all its items, corrected for ties. Null with fewer than two
 * panelists or two items. R: `irr::kendall(m, correct = TRUE)`.
 */
export function concordance(round: RatedRound): Concordance {
	const places = [...round.respondents.keys()].filter((place) =>
		round.items.every((item) => typeof item.answers[place] === 'number')
	);
	const facts = {
		round: round.round,
		criterion: round.criterion.name,
		raters: places.length,
		items: round.items.length
	};
	if (places.length < 2 || round.items.length < 2)
		return { ...facts, W: null, chiSquare: null, df: null, p: null };
	const judges = places.map((place) =>
		round.items.flatMap((item) => {
			const answer = item.answers[place];
			return typeof answer === 'number' ? [answer] : [];
		})
	);
	const { w, chiSquare, df, p } = kendallW(judges, true);
	const isDefined = Number.isFinite(w);
	return {
		...facts,
		W: isDefined ? w : null,
		chiSquare: isDefined ? chiSquare : null,
		df,
		p: isDefined ? p : null
	};
}
