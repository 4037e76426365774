/** A consensus rule as `rule.json` declares it: plain JSON, fixed and dated before its round opens. */

/** What a clause looks at. */
export const measures = [
	/** The part of the answers that lies in `range`. */
	'share',
	'median',
	'mean',
	'sd',
	/** Standard deviation over mean. */
	'cv',
	/** Third quartile minus first. */
	'iqr',
	/** 70th percentile minus 30th. */
	'ipr',
	/** Interpercentile range over the widest that is no disagreement (IPRAS, RAND/UCLA): over 1 is disagreement. */
	'disagreement-index',
	/** Ratings outside the third that holds the median, over the number the panel's size allows (RAND, classic). */
	'outside-third',
	/** Ratings in the less used of the two outer thirds, over the number that makes a disagreement (RAND, classic). */
	'both-extremes',
	/** The larger camp, in `range` or in `against`, over the cut-off of APMO. */
	'majority'
] as const;
export type Measure = (typeof measures)[number];

export const comparisons = ['>=', '>', '<=', '<'] as const;
export type Comparison = (typeof comparisons)[number];

/** On whom a share is computed. */
export const bases = [
	/** The answers on the scale. */
	'answers',
	/** The answers and those who say that they cannot judge. */
	'answers-and-cannot-judge',
	/** Everybody who answered the round, this item or not. */
	'respondents',
	/** Everybody who was invited to the round. */
	'invited',
	/** Everybody who answered round 1. */
	'panel-of-round-1',
	/** The answers of those who answered every round. */
	'completers'
] as const;
export type Base = (typeof bases)[number];

export const groupings = ['overall', 'every', 'any'] as const;
/** Over the whole panel, or in every group, or in at least one. */
export type Grouping = (typeof groupings)[number];

export interface Clause {
	measure: Measure;
	/** First and last point of the part of the scale that counts, both included. For `share` and `majority`. */
	range?: readonly [number, number];
	/** The camp opposite, for `majority`. */
	against?: readonly [number, number];
	comparison: Comparison;
	/** A fraction (`"3/4"`, `"70 %"`, `0.75`) for a share; in the unit of the scale for the others. */
	threshold: string | number;
	base?: Base;
	groups?: Grouping;
	/** Fewer answers than this: the clause does not hold, and says why. */
	minimumN?: number;
}

export type Condition = Clause | { all: readonly Condition[] } | { any: readonly Condition[] };

/** "I cannot judge" stands apart from the scale. */
export interface CannotJudge {
	/** Whether it belongs to the base `answers`. */
	base: 'in' | 'out';
	/** Whether it counts with the answers of the `in` or of the `out` clauses; null for neither. */
	counts: 'in' | 'out' | null;
}

export const retentions = ['drop', 'inform', 'rate-again'] as const;
/** What happens to an item that has passed: it leaves, it is shown for information, or it is rated again. */
export type Retention = (typeof retentions)[number];

/** When two rounds count as the same. All that is given must hold. */
export interface StabilityRule {
	/** Part of the paired panelists who changed their rating, at most. */
	maximumChanged?: string | number;
	/** Change of the coefficient of variation, at most. */
	maximumCvChange?: number;
	/** Change of the interquartile range, at most. */
	maximumIqrChange?: number;
	/** Change of the median, at most. */
	maximumMedianChange?: number;
	/** Weighted kappa, at least. */
	minimumKappa?: number;
	/** Net change of the histogram, as a part of the panelists, at most (Scheibe 1975: 15 %). */
	maximumHistogramChange?: string | number;
}

/** The kinds of quartile the program computes (Hyndman and Fan 1996). */
export type Quartiles = 2 | 6 | 7 | 8;

export interface Rule {
	name: string;
	/** Of several rules side by side one decides. */
	decides: boolean;
	/** The criteria it judges; every criterion when empty. */
	criteria: readonly string[];
	in: Condition | null;
	out: Condition | null;
	cannotJudge: CannotJudge;
	/** Fewer answers than this: undecided, whatever the clauses say. */
	minimumN: number;
	retention: Retention;
	stability: StabilityRule | null;
	quantileType: Quartiles;
}

export const isClause = (condition: Condition): condition is Clause => 'measure' in condition;

/** The clauses of a condition, in the order they are written. */
export function clausesOf(condition: Condition | null): Clause[] {
	if (condition === null) return [];
	if (isClause(condition)) return [condition];
	return ('all' in condition ? condition.all : condition.any).flatMap(clausesOf);
}
