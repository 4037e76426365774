import type { Answer, ItemAnswers } from './answers.ts';
import type { JudgingContext } from './judge.ts';
import { clausesOf, type Rule } from './rule.ts';
import { judge } from './verdict.ts';

/** Points a changed answer may move to: the ends of the scale, and of every range the rule names. */
function targets(rule: Rule, scale: readonly number[]): number[] {
	const named = [...clausesOf(rule.in), ...clausesOf(rule.out)].flatMap((clause) => [
		...(clause.range ?? []),
		...(clause.against ?? [])
	]);
	const [first = 0, last = 0] = [scale[0], scale.at(-1)];
	return [...new Set([first, last, ...named.filter((point) => scale.includes(point))])];
}

/** The fewest answers that, moved to `target`, give another verdict: those furthest from it are moved first. */
function movesTo(
	target: number,
	item: ItemAnswers,
	verdict: string,
	rule: Rule,
	context: JudgingContext
): number | null {
	const movable = item.answers
		.map((answer, place) => ({ answer, place }))
		.filter(
			(one): one is { answer: number; place: number } =>
				typeof one.answer === 'number' && one.answer !== target
		)
		.sort((a, b) => Math.abs(b.answer - target) - Math.abs(a.answer - target) || a.place - b.place);
	const changesAfter = (count: number): boolean => {
		const answers: Answer[] = [...item.answers];
		for (const { place } of movable.slice(0, count)) answers[place] = target;
		return judge({ ...item, answers }, rule, context).verdict !== verdict;
	};
	for (let count = 1; count <= movable.length; count++) if (changesAfter(count)) return count;
	return null;
}

/**
 * How many answers would have to be others for the verdict to be another: the fewest that, all moved to one point of the
 * scale, change it. Null when no such change does. `scale` are the points in order. It says how near a verdict is to the
 * other side of its threshold; a mixture of moves may need fewer where a rule combines measures.
 */
export function mustChange(
	item: ItemAnswers,
	scale: readonly number[],
	rule: Rule,
	context: JudgingContext
): number | null {
	const { verdict } = judge(item, rule, context);
	const counts = targets(rule, scale).flatMap(
		(target) => movesTo(target, item, verdict, rule, context) ?? []
	);
	return counts.length === 0 ? null : Math.min(...counts);
}
