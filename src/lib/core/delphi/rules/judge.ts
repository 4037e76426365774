import { countAnswers, groupPlaces, type ItemAnswers, type PanelSizes } from './answers.ts';
import { compareShare, readFraction, type Fraction } from './fraction.ts';
import { measureOf } from './measure.ts';
import { isClause, type Base, type Clause, type Comparison, type Condition, type Rule } from './rule.ts';

/** Why a clause could not be judged by its number. */
export type Unjudged = 'no-answers' | 'too-few-answers' | 'base-unknown' | 'not-defined';

/** One clause as it was found on one item. */
export interface JudgedClause {
	/** Whether it belongs to what lets an item in or keeps it out. */
	clause: 'in' | 'out';
	measure: Clause['measure'];
	range: readonly [number, number] | null;
	comparison: Comparison;
	threshold: string;
	base: Base;
	/** The group it looks at; null for the whole panel. */
	group: string | null;
	/** Answers in the range, and out of how many; null for other measures. */
	k: number | null;
	of: number | null;
	/** The value of the measure; a share is `k / of`. */
	value: number | null;
	holds: boolean;
	/** The value is exactly the threshold. */
	exactly: boolean;
	unjudged: Unjudged | null;
}

/** What judging an item needs beside its answers and the rule. */
export interface JudgingContext {
	sizes: PanelSizes;
	/** The cut-off of APMO over all items of the round; null where it was not computed. */
	apmoCutOff: Fraction | null;
	/** Replaces the base of every clause that names one of answers: what the verdict would be under another base. */
	base?: Base;
}

const meets = (sign: number, comparison: Comparison): boolean =>
	({ '>=': sign >= 0, '>': sign > 0, '<=': sign <= 0, '<': sign < 0 })[comparison];

const inside = (value: number, [low, high]: readonly [number, number]): boolean =>
	value >= low && value <= high;

const EVERYTHING = [-Infinity, Infinity] as const;
const NEVER: Fraction = { over: 1n, under: 0n };

/** Judges one clause on some respondents. */
function judgeClause(
	kind: 'in' | 'out',
	clause: Clause,
	item: ItemAnswers,
	rule: Rule,
	context: JudgingContext,
	group: string | null,
	places: readonly number[] | undefined
): JudgedClause {
	const base = context.base ?? clause.base ?? 'answers';
	const sizes =
		group === null
			? context.sizes
			: (context.sizes.byGroup.get(group) ?? { invited: null, panelOfRound1: null });
	const { ratings, cannotJudge, of } = countAnswers(item, base, rule.cannotJudge, sizes, places);
	const found: JudgedClause = {
		clause: kind,
		measure: clause.measure,
		range: clause.range ?? null,
		comparison: clause.comparison,
		threshold: String(clause.threshold),
		base,
		group,
		k: null,
		of: null,
		value: null,
		holds: false,
		exactly: false,
		unjudged: null
	};
	if (ratings.length === 0) return { ...found, of, unjudged: 'no-answers' };
	if (ratings.length < (clause.minimumN ?? 0)) return { ...found, of, unjudged: 'too-few-answers' };
	if (clause.measure === 'share' || clause.measure === 'majority') {
		if (of === null) return { ...found, unjudged: 'base-unknown' };
		const range = clause.range ?? EVERYTHING;
		const counted = ratings.filter((rating) => inside(rating, range)).length;
		const k =
			clause.measure === 'share'
				? counted + (rule.cannotJudge.counts === kind ? cannotJudge : 0)
				: Math.max(
						counted,
						ratings.filter((rating) => clause.against && inside(rating, clause.against)).length
					);
		const threshold =
			clause.measure === 'majority'
				? (context.apmoCutOff ?? NEVER)
				: (readFraction(clause.threshold) ?? NEVER);
		if (threshold === NEVER || of === 0) return { ...found, k, of, unjudged: 'not-defined' };
		const sign = compareShare(k, of, threshold);
		return { ...found, k, of, value: k / of, holds: meets(sign, clause.comparison), exactly: sign === 0 };
	}
	const value = measureOf(clause.measure, ratings, rule);
	const threshold = Number(clause.threshold);
	if (value === null || !Number.isFinite(threshold)) return { ...found, unjudged: 'not-defined' };
	// Percentiles carry at most a few decimals: a difference below this is rounding of the computation.
	const difference = value - threshold;
	const sign = Math.abs(difference) < 1e-9 ? 0 : Math.sign(difference);
	return { ...found, value, holds: meets(sign, clause.comparison), exactly: sign === 0 };
}

/** A condition judged on one item: whether it holds, and every clause that was looked at. */
export interface JudgedCondition {
	holds: boolean;
	clauses: JudgedClause[];
}

/** Judges the condition that lets an item in, or the one that keeps it out; a rule without one never holds. */
export function judgeCondition(
	kind: 'in' | 'out',
	condition: Condition | null,
	item: ItemAnswers,
	rule: Rule,
	context: JudgingContext
): JudgedCondition {
	if (condition === null) return { holds: false, clauses: [] };
	if (isClause(condition)) {
		const grouping = condition.groups ?? 'overall';
		if (grouping === 'overall') {
			const judged = judgeClause(kind, condition, item, rule, context, null, undefined);
			return { holds: judged.holds, clauses: [judged] };
		}
		const clauses = [...groupPlaces(item)].map(([group, places]) =>
			judgeClause(kind, condition, item, rule, context, group, places)
		);
		const holds = grouping === 'every' ? clauses.every((c) => c.holds) : clauses.some((c) => c.holds);
		return { holds: clauses.length > 0 && holds, clauses };
	}
	const parts = ('all' in condition ? condition.all : condition.any).map((part) =>
		judgeCondition(kind, part, item, rule, context)
	);
	const holds = 'all' in condition ? parts.every((part) => part.holds) : parts.some((part) => part.holds);
	return { holds: parts.length > 0 && holds, clauses: parts.flatMap((part) => part.clauses) };
}
