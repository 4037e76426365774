import { countAnswers, type ItemAnswers } from './answers.ts';
import { judgeCondition, type JudgedClause, type JudgingContext } from './judge.ts';
import type { Rule } from './rule.ts';

export type Verdict = 'in' | 'out' | 'undecided';

export interface Judged {
	verdict: Verdict;
	clauses: readonly JudgedClause[];
	/** The rule asks for more answers than there are. */
	tooFew: boolean;
}

/**
 * The verdict of a rule on one item: in when the `in` condition holds, out when the `out` condition holds, else
 * undecided; undecided too when both hold or when there are fewer answers than the rule asks for. An empty panel is undecided.
 */
export function judge(item: ItemAnswers, rule: Rule, context: JudgingContext): Judged {
	const entering = judgeCondition('in', rule.in, item, rule, context);
	const leaving = judgeCondition('out', rule.out, item, rule, context);
	const { ratings } = countAnswers(item, context.base ?? 'answers', rule.cannotJudge, context.sizes);
	const tooFew = ratings.length < Math.max(1, rule.minimumN);
	const both = entering.holds === leaving.holds;
	const verdict = tooFew || both ? 'undecided' : entering.holds ? 'in' : 'out';
	return { verdict, clauses: [...entering.clauses, ...leaving.clauses], tooFew };
}
