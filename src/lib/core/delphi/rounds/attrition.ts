import { adjustP, cohenD, medianOfSorted, summaryOf, welchT } from '#lib/core/stats/index.ts';
import type { PanelHistory, RatedRound } from './round.ts';

/** One round of the flow of the panel. */
export interface PanelRound {
	round: number;
	/** Null where the list of the invited is not known. */
	invited: number | null;
	/** Null for a round whose answers carry no code and whose number was not given. */
	answered: number | null;
	/** Panelists who had not answered any earlier round, and those of the round before who did not answer; null when unlinked. */
	new: number | null;
	left: number | null;
}

/** How the panel went from round to round. `counts` are the respondents of rounds without codes. */
export function panelFlow(history: PanelHistory, counts: ReadonlyMap<number, number>): PanelRound[] {
	const rounds = [...new Set([...history.invited.keys(), ...history.answered.keys()])].sort((a, b) => a - b);
	const seen = new Set<string>();
	let before: ReadonlySet<string> | null = null;
	return rounds.map((round) => {
		const invited = history.invited.get(round) ?? null;
		const answered = history.answered.get(round) ?? null;
		const entry: PanelRound = {
			round,
			invited: invited === null ? null : typeof invited === 'number' ? invited : invited.size,
			answered: answered?.size ?? counts.get(round) ?? null,
			new: answered ? [...answered].filter((id) => !seen.has(id)).length : null,
			left: answered && before ? [...before].filter((id) => !answered.has(id)).length : null
		};
		for (const id of answered ?? []) seen.add(id);
		before = answered;
		return entry;
	});
}

/** Those of a group who answered the first of two rounds, and how many of them the second. */
export interface GroupAttrition {
	group: string;
	first: number;
	second: number;
}

/** Attrition between two linked rounds by group. */
export function attritionByGroup(
	from: number,
	to: number,
	{ answered, groupOf }: PanelHistory
): GroupAttrition[] {
	const [first, second] = [answered.get(from), answered.get(to)];
	if (!first || !second) return [];
	const groups = Map.groupBy(first, (id) => groupOf.get(id) ?? '');
	return [...groups].map(([group, ids]) => ({
		group,
		first: ids.length,
		second: ids.filter((id) => second.has(id)).length
	}));
}

/** How those who left had rated an item, against those who stayed. What is not defined is null. */
export interface LeaverDifference {
	id: string;
	item: string;
	criterion: string;
	stayed: number;
	left: number;
	/** Mean of those who stayed minus mean of those who left, over the pooled standard deviation (Hedges' g). */
	difference: number | null;
	interval: { lower: number; upper: number; level: number; method: 'noncentral-t' } | null;
	/** Welch's test, and its p by Holm over all items of the round. */
	p: number | null;
	pHolm: number | null;
	/** Share of those who left whose rating lies further than the margin from the next round’s median. */
	outsideLaterMajority: number | null;
}

/**
 * Per item of a round, the difference between the panelists who answered the next round (`stayed`) and those who did
 * not. `margin` is how far from the median of the next round a rating lies in the majority, in points.
 * R: `effectsize::hedges_g(stayed, left)`, `t.test(stayed, left)`, `p.adjust(p, "holm")`.
 */
export function leavers(
	round: RatedRound,
	next: RatedRound,
	{ level = 0.95, margin = 1 }: { level?: number; margin?: number } = {}
): LeaverDifference[] {
	const stayedIds = new Set(next.respondents);
	const found = round.items.map((item): Omit<LeaverDifference, 'pHolm'> => {
		const rated = round.respondents.flatMap((id, place) => {
			const answer = item.answers[place];
			return typeof answer === 'number' ? [{ id, answer }] : [];
		});
		const [stayed, left] = [true, false].map((stays) =>
			rated.filter(({ id }) => stayedIds.has(id) === stays).map(({ answer }) => answer)
		) as [number[], number[]];
		const facts = {
			id: item.id,
			item: item.text,
			criterion: round.criterion.name,
			stayed: stayed.length,
			left: left.length,
			outsideLaterMajority: outside(left, item.id, next, margin)
		};
		const none = { ...facts, difference: null, interval: null, p: null };
		if (stayed.length < 2 || left.length < 2) return none;
		const [x, y] = [summaryOf(Float64Array.from(stayed)), summaryOf(Float64Array.from(left))];
		if (x.variance === 0 && y.variance === 0) return none;
		const { value, lower, upper } = cohenD(x, y, level).hedgesG;
		const { p } = welchT(x, y);
		return { ...facts, difference: value, interval: { lower, upper, level, method: 'noncentral-t' }, p };
	});
	const tested = found.flatMap(({ p }, index) => (p === null ? [] : [{ p, index }]));
	const adjusted = adjustP(
		tested.map(({ p }) => p),
		'holm'
	);
	const holm = new Map(tested.map(({ index }, place) => [index, adjusted[place] ?? null]));
	return found.map((one, index) => ({ ...one, pHolm: holm.get(index) ?? null }));
}

/** The share of some ratings that lies further than `margin` from the median of an item in the next round. */
function outside(
	ratings: readonly number[],
	itemId: string,
	next: RatedRound,
	margin: number
): number | null {
	const later = next.items
		.find((item) => item.id === itemId)
		?.answers.filter((answer) => typeof answer === 'number');
	if (!later || later.length === 0 || ratings.length === 0) return null;
	const median = medianOfSorted(Float64Array.from(later).sort());
	return ratings.filter((rating) => Math.abs(rating - median) > margin).length / ratings.length;
}
