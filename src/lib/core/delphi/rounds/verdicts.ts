import { apmo, proportionInterval } from '#lib/core/stats/index.ts';
import {
	bases,
	clausesOf,
	countAnswers,
	judge,
	mustChange,
	spreadOf,
	type Base,
	type Clause,
	type Fraction,
	type ItemAnswers,
	type JudgedClause,
	type JudgingContext,
	type PanelSizes,
	type Rule,
	type Verdict
} from '../rules/index.ts';
import { completersOf, type PanelHistory, type RatedItem, type RatedRound } from './round.ts';

/** What a round says of one item on one criterion. Shares are 0 to 1; what is not defined is null. */
export interface ItemVerdict {
	id: string;
	item: string;
	theme: string;
	criterion: string;
	/** Respondents of the round. */
	n: number;
	answered: number;
	cannotJudge: number;
	/** Answers at each point of the scale, in its order. */
	counts: number[];
	median: number | null;
	q1: number | null;
	q3: number | null;
	iqr: number | null;
	quantileType: number;
	/** Answers in the range of the rule's first share, out of its base; null when the rule has none. */
	inRange: number | null;
	of: number | null;
	share: number | null;
	/** Wilson's interval of the share; not given for a base that is more than the answers. */
	interval: { lower: number; upper: number; level: number; method: 'wilson' } | null;
	clauses: readonly JudgedClause[];
	verdict: Verdict;
	tooFew: boolean;
	mustChange: number | null;
	otherRules: { rule: string; verdict: Verdict }[];
	otherBases: { base: Base; k: number | null; of: number | null; verdict: Verdict }[];
}

export interface VerdictTable {
	rule: Rule;
	round: number;
	criterion: string;
	items: ItemVerdict[];
	summary: {
		in: number;
		out: number;
		undecided: number;
		/** Items whose verdict is another under at least one other base. */
		changeUnderOtherBase: number;
		/** How many verdicts change under each other rule, and each other base. */
		byRule: { rule: string; changed: number }[];
		byBase: { base: Base; changed: number }[];
	};
}

const sizeOf = (known: ReadonlySet<string> | number | null | undefined): number | null =>
	known === null || known === undefined ? null : typeof known === 'number' ? known : known.size;

/** How many people stand behind a round, over all and by group. */
function panelSizes({ round, groups }: RatedRound, history: PanelHistory): PanelSizes {
	const invited = history.invited.get(round);
	const first = history.answered.get(1);
	const inGroup = (known: ReadonlySet<string> | number | null | undefined, group: string): number | null =>
		known instanceof Set ? [...known].filter((id) => history.groupOf.get(id) === group).length : null;
	return {
		invited: sizeOf(invited),
		panelOfRound1: sizeOf(first),
		byGroup: new Map(
			[...new Set(groups)].map((group) => [
				group,
				{ invited: inGroup(invited, group), panelOfRound1: inGroup(first, group) }
			])
		)
	};
}

/** The cut-off of APMO over the items of a round, by the first majority clause of a rule; null when it has none. */
function apmoCutOff(rule: Rule, items: readonly ItemAnswers[]): Fraction | null {
	const clause = [...clausesOf(rule.in), ...clausesOf(rule.out)].find((c) => c.measure === 'majority');
	if (!clause?.range || !clause.against) return null;
	const within = (rating: number, range: readonly [number, number]) =>
		rating >= range[0] && rating <= range[1];
	const [agreeing, against] = [clause.range, clause.against];
	const opinions = items.map(({ answers }) => {
		const ratings = answers.filter((answer) => typeof answer === 'number');
		const agree = ratings.filter((rating) => within(rating, agreeing)).length;
		const disagree = ratings.filter((rating) => within(rating, against)).length;
		return { agree, disagree, neutral: ratings.length - agree - disagree };
	});
	const { majorityAgreements, majorityDisagreements, opinions: total } = apmo(opinions);
	return total === 0
		? null
		: { over: BigInt(majorityAgreements + majorityDisagreements), under: BigInt(total) };
}

/** The clause whose share stands for the item: the first share of `in`, else of `out`. */
const leadingClause = (rule: Rule): Clause | undefined =>
	[...clausesOf(rule.in), ...clausesOf(rule.out)].find((clause) => clause.measure === 'share');

/** Bases that count people who gave no answer: a share of them is no estimate, and has no interval. */
const beyondAnswers: readonly Base[] = ['respondents', 'invited', 'panel-of-round-1'];

function leadingOf(clauses: readonly JudgedClause[]): JudgedClause | undefined {
	return clauses.find((clause) => clause.measure === 'share' && clause.group === null);
}

/**
 * The verdict of a rule on every item of a round, with what other rules and other bases would say. `rule` decides;
 * `others` stand beside it. `base`, when given, takes the place of the bases the rule names; `level` is that of the
 * intervals.
 */
export function verdicts(
	round: RatedRound,
	rule: Rule,
	others: readonly Rule[],
	history: PanelHistory,
	{ base, level = 0.95 }: { base?: Base; level?: number } = {}
): VerdictTable {
	const sizes = panelSizes(round, history);
	const completed = completersOf(history);
	const completers = round.respondents.map((id) => completed.has(id));
	const answersOf = (item: RatedItem): ItemAnswers => ({
		answers: item.answers,
		groups: round.groups,
		completers
	});
	const all = round.items.map(answersOf);
	const context = (one: Rule, other?: Base): JudgingContext => ({
		sizes,
		apmoCutOff: apmoCutOff(one, all),
		...(other === undefined ? {} : { base: other })
	});
	const own = context(rule, base);
	const named = base ?? leadingClause(rule)?.base ?? 'answers';
	const declared = named === 'answers' && rule.cannotJudge.base === 'in' ? 'answers-and-cannot-judge' : named;
	const scale = round.criterion.points.map((point) => point.value);
	const contexts = others.map((other) => ({ other, context: context(other, base) }));
	// Answers alone leave those who cannot judge out, whatever the rule does with them.
	const alone: Rule = { ...rule, cannotJudge: { base: 'out', counts: null } };
	const underBases = bases
		.filter((other) => other !== declared)
		.map((other) => ({ other, rule: other === 'answers' ? alone : rule, context: context(rule, other) }));

	const items = round.items.map((item, index): ItemVerdict => {
		const answers = all[index] ?? answersOf(item);
		const judged = judge(answers, rule, own);
		const { ratings, cannotJudge } = countAnswers(answers, 'answers', rule.cannotJudge, sizes);
		const spread = spreadOf(ratings, rule.quantileType);
		const leading = leadingOf(judged.clauses);
		const k = leading?.k ?? null;
		const of = leading?.of ?? null;
		const isEstimate =
			k !== null && of !== null && of > 0 && !beyondAnswers.includes(leading?.base ?? 'answers');
		const interval = isEstimate ? proportionInterval(k, of, level, 'wilson') : null;
		return {
			id: item.id,
			item: item.text,
			theme: item.theme,
			criterion: round.criterion.name,
			n: round.respondents.length,
			answered: ratings.length,
			cannotJudge,
			counts: scale.map((point) => ratings.filter((rating) => rating === point).length),
			median: spread.median,
			q1: spread.q1,
			q3: spread.q3,
			iqr: spread.iqr,
			quantileType: rule.quantileType,
			inRange: k,
			of,
			share: leading?.value ?? null,
			interval: interval && { lower: interval[0], upper: interval[1], level, method: 'wilson' },
			clauses: judged.clauses,
			verdict: judged.verdict,
			tooFew: judged.tooFew,
			mustChange: mustChange(answers, scale, rule, own),
			otherRules: contexts.map(({ other, context: with_ }) => ({
				rule: other.name,
				verdict: judge(answers, other, with_).verdict
			})),
			otherBases: underBases.flatMap(({ other, rule: asked, context: under_ }) => {
				const under = judge(answers, asked, under_);
				const share = leadingOf(under.clauses);
				// A base that is not known gives no verdict to compare.
				if (share?.unjudged === 'base-unknown') return [];
				return [{ base: other, k: share?.k ?? null, of: share?.of ?? null, verdict: under.verdict }];
			})
		};
	});
	return { rule, round: round.round, criterion: round.criterion.name, items, summary: summarise(items) };
}

function summarise(items: readonly ItemVerdict[]): VerdictTable['summary'] {
	const count = (verdict: Verdict) => items.filter((item) => item.verdict === verdict).length;
	const rules = items[0]?.otherRules.map(({ rule }) => rule) ?? [];
	const known = bases.filter((base) =>
		items.some((item) => item.otherBases.some((other) => other.base === base))
	);
	return {
		in: count('in'),
		out: count('out'),
		undecided: count('undecided'),
		changeUnderOtherBase: items.filter((item) =>
			item.otherBases.some((other) => other.verdict !== item.verdict)
		).length,
		byRule: rules.map((rule, index) => ({
			rule,
			changed: items.filter((item) => item.otherRules[index]?.verdict !== item.verdict).length
		})),
		byBase: known.map((base) => ({
			base,
			changed: items.filter((item) =>
				item.otherBases.some((other) => other.base === base && other.verdict !== item.verdict)
			).length
		}))
	};
}
