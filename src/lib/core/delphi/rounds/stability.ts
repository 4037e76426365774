import {
	agreementWeights,
	cohenKappa,
	confusionTable,
	histogramChange,
	pairedRounds,
	signedRankNormal,
	signedRanks,
	spearman
} from '#lib/core/stats/index.ts';
import {
	compareShare,
	measureOf,
	readFraction,
	spreadOf,
	type Rule,
	type StabilityRule
} from '../rules/index.ts';
import type { Criterion, RatedRound } from './round.ts';

/** What changed in one item between two rounds, on the panelists who rated it in both. What is not defined is null. */
export interface ItemStability {
	id: string;
	item: string;
	criterion: string;
	nPaired: number;
	changed: number;
	shareChanged: number | null;
	/** Panelists who moved to another third of the scale; null on a scale that three does not divide. */
	changedThird: number | null;
	median1: number | null;
	median2: number | null;
	iqr1: number | null;
	iqr2: number | null;
	cv1: number | null;
	cv2: number | null;
	/** Mean distance between the two ratings, in points. */
	meanAbsChange: number | null;
	/** Net change of the histogram, as a share of the panelists (Scheibe, Skutsch and Schofer 1975). */
	histogramChange: number | null;
	wilcoxon: { V: number | null; zerosDropped: number; pNormalContinuity: number | null };
	spearman: number | null;
	kappa: { value: number | null; weights: 'quadratic' };
	/** By the declared rule; null when none is declared. */
	stable: boolean | null;
	/** The parts of the rule that do not hold, or why nothing can be said. */
	why: readonly (keyof StabilityRule | 'no-pairs' | 'no-rule')[];
}

const defined = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** The third of a scale a rating lies in, or null when the number of its points is no multiple of three. */
function thirdOf(rating: number, points: readonly number[]): number | null {
	const place = points.indexOf(rating);
	return points.length % 3 !== 0 || place < 0 ? null : Math.floor((place * 3) / points.length);
}

/** The ratings of an item by panelist: `null` for nothing and for "cannot judge". */
function ratingsByPanelist(round: RatedRound, itemId: string): Map<string, number> {
	const answers = round.items.find((item) => item.id === itemId)?.answers ?? [];
	return new Map(
		round.respondents.flatMap((id, place): [string, number][] => {
			const answer = answers[place];
			return typeof answer === 'number' ? [[id, answer]] : [];
		})
	);
}

/** The parts of a stability rule that do not hold for an item. */
function broken(rule: StabilityRule, found: Omit<ItemStability, 'stable' | 'why'>): (keyof StabilityRule)[] {
	const over = (limit: number | undefined, change: number | null): boolean =>
		limit !== undefined && (change === null || change > limit + 1e-9);
	const distance = (a: number | null, b: number | null): number | null =>
		a === null || b === null ? null : Math.abs(a - b);
	const limit = rule.maximumChanged === undefined ? null : readFraction(rule.maximumChanged);
	const histogram =
		rule.maximumHistogramChange === undefined ? null : readFraction(rule.maximumHistogramChange);
	const net = found.histogramChange === null ? null : Math.round(found.histogramChange * found.nPaired);
	const parts: [keyof StabilityRule, boolean][] = [
		['maximumChanged', limit !== null && compareShare(found.changed, found.nPaired, limit) > 0],
		['maximumCvChange', over(rule.maximumCvChange, distance(found.cv1, found.cv2))],
		['maximumIqrChange', over(rule.maximumIqrChange, distance(found.iqr1, found.iqr2))],
		['maximumMedianChange', over(rule.maximumMedianChange, distance(found.median1, found.median2))],
		['minimumKappa', rule.minimumKappa !== undefined && (found.kappa.value ?? -Infinity) < rule.minimumKappa],
		[
			'maximumHistogramChange',
			histogram !== null && net !== null && compareShare(net, found.nPaired, histogram) > 0
		]
	];
	return parts.flatMap(([part, isBroken]) => (isBroken ? [part] : []));
}

/**
 * What changed in every item rated in both rounds, on paired panelists; `rule` says what counts as stable and which
 * quartiles are used. R: `wilcox.test(r1, r2, paired = TRUE, exact = FALSE)`, `cor(r1, r2, method = "spearman")`,
 * `psych::cohen.kappa` with squared weights.
 */
export function stability(before: RatedRound, after: RatedRound, rule: Rule): ItemStability[] {
	const kept = new Set(before.items.map((item) => item.id));
	return after.items
		.filter((item) => kept.has(item.id))
		.map((item) => {
			const [first, second] = [ratingsByPanelist(before, item.id), ratingsByPanelist(after, item.id)];
			const ids = [...first.keys()].filter((id) => second.has(id));
			const pairs = pairedRounds(
				ids.map((id) => first.get(id) ?? null),
				ids.map((id) => second.get(id) ?? null)
			);
			const found = compared(pairs.before, pairs.after, after.criterion, rule);
			const facts = { id: item.id, item: item.text, criterion: after.criterion.name, ...found };
			if (facts.nPaired === 0) return { ...facts, stable: null, why: ['no-pairs' as const] };
			if (rule.stability === null) return { ...facts, stable: null, why: ['no-rule' as const] };
			const why = broken(rule.stability, facts);
			return { ...facts, stable: why.length === 0, why };
		});
}

function compared(
	before: readonly number[],
	after: readonly number[],
	criterion: Criterion,
	rule: Rule
): Omit<ItemStability, 'id' | 'item' | 'criterion' | 'stable' | 'why'> {
	const n = before.length;
	const points = criterion.points.map((point) => point.value);
	const differences = before.map((rating, place) => rating - (after[place] ?? NaN));
	const changed = differences.filter((difference) => difference !== 0).length;
	const ranked = signedRanks(Float64Array.from(differences));
	const thirds = before.map(
		(rating, place) => [thirdOf(rating, points), thirdOf(after[place] ?? NaN, points)] as const
	);
	const [then, now] = [spreadOf(before, rule.quantileType), spreadOf(after, rule.quantileType)];
	const table = confusionTable(before, after, points);
	const kappa = n === 0 ? NaN : cohenKappa(table.counts, agreementWeights('quadratic', points)).kappa;
	return {
		nPaired: n,
		changed,
		shareChanged: n === 0 ? null : changed / n,
		changedThird: points.length % 3 === 0 ? thirds.filter(([a, b]) => a !== b).length : null,
		median1: then.median,
		median2: now.median,
		iqr1: then.iqr,
		iqr2: now.iqr,
		cv1: measureOf('cv', before, rule),
		cv2: measureOf('cv', after, rule),
		meanAbsChange: n === 0 ? null : differences.reduce((sum, d) => sum + Math.abs(d), 0) / n,
		histogramChange: n === 0 ? null : histogramChange(before, after, points) / 100,
		wilcoxon: {
			V: n === 0 ? null : ranked.v,
			zerosDropped: n - changed,
			pNormalContinuity: changed === 0 ? null : defined(signedRankNormal(ranked, true).p)
		},
		spearman: n < 2 ? null : defined(spearman(Float64Array.from(before), Float64Array.from(after)).rho),
		kappa: { value: defined(kappa), weights: 'quadratic' }
	};
}
