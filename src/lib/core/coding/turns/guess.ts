import type { Decision } from './evidence/decide.ts';
import { readLines, type Reading } from './heads.ts';
import { stampBefore } from './lines/stamps.ts';
import { EVERYTHING, type TimeMark, type TurnRule } from './rule.ts';

const countHeads = ({ heads }: Decision, bracketed: boolean) =>
	heads.filter((head) => head && (head.form === 'bracket') === bracketed).length;

/** The rule that fits what was read with every mark looked for; null when there is no mark of a turn. */
export function ruleOf(
	text: string,
	{ lines, decision }: Reading,
	times: readonly TimeMark[]
): TurnRule | null {
	const [labelled, inBrackets] = [countHeads(decision, false), countHeads(decision, true)];
	const stamps = lines.filter(
		({ paragraph, stamp }, i) =>
			stamp ??
			decision.heads[i]?.stamp ??
			stampBefore(text.slice(paragraph.start, paragraph.end), paragraph.start)
	).length;
	const rule: TurnRule = {
		...EVERYTHING,
		labels: labelled > 0,
		brackets: inBrackets > 0,
		times: stamps > 1 || (stamps > 0 && labelled + inBrackets > 0)
	};
	return rule.labels || rule.brackets || rule.times || times.length > 0 ? rule : null;
}

/**
 * The rule that fits a text: which marks of turns it uses. Null when it has none: no label that behaves like one, less
 * than two time stamps, no times of its source.
 */
export function guessTurnRule(text: string, times: readonly TimeMark[] = []): TurnRule | null {
	return ruleOf(text, readLines(text, EVERYTHING), times);
}
