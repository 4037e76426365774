import { headsOf } from './heads.ts';
import { labelKey } from './label-shape.ts';
import type { TimeMark, TurnRule } from './rule.ts';
import { speakersOf } from './speakers-of.ts';
import { stampBefore } from './stamps.ts';

const EVERYTHING: TurnRule = { labels: true, brackets: true, times: true, speakers: [], interviewers: [] };

/**
 * The rule that fits a text: which marks of turns it uses. Null when it has none: no label that is a speaker's, less
 * than two time stamps, no times of its source.
 */
export function guessTurnRule(text: string, times: readonly TimeMark[] = []): TurnRule | null {
	const heads = headsOf(text, EVERYTHING);
	const known = speakersOf(heads, EVERYTHING);
	const labelled = heads.filter(({ label }) => label !== null && known.has(labelKey(label)));
	const inBrackets = labelled.filter(({ bracketed }) => bracketed);
	const stamps = heads.filter(
		({ paragraph, stamp }) =>
			stamp ?? stampBefore(text.slice(paragraph.start, paragraph.end), paragraph.start)
	).length;
	const rule: TurnRule = {
		...EVERYTHING,
		labels: labelled.length > inBrackets.length,
		brackets: inBrackets.length > 0,
		times: stamps > 1 || (stamps > 0 && labelled.length > 0)
	};
	return rule.labels || rule.brackets || rule.times || times.length > 0 ? rule : null;
}
