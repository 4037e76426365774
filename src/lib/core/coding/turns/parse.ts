import { countWords } from '#lib/core/text/index.ts';
import { Gathering } from './gather.ts';
import { headsOf, readLines, type Reading } from './heads.ts';
import type { ParsedTurns } from './parsed.ts';
import { rolesOf } from './roles.ts';
import type { TimeMark, TurnRule } from './rule.ts';

/** The turns of lines that are read and decided. */
export function turnsIn(
	text: string,
	rule: TurnRule,
	reading: Reading,
	times: readonly TimeMark[]
): ParsedTurns {
	const gathering = new Gathering(text, rule);
	for (const head of headsOf(text, reading, times)) gathering.add(head);
	const turns = gathering.finish(times);
	if (turns.every((turn) => turn.speaker === null && turn.timeFrom === null))
		return { turns: [], speakers: [] };
	const said = turns.map(({ speaker, wordsStart, end }) => ({
		speaker,
		words: countWords(text, wordsStart, end),
		asks: /[?？؟][\s»”"')\]]*$/.test(text.slice(Math.max(wordsStart, end - 8), end))
	}));
	return { turns, speakers: rolesOf(said, rule) };
}

/**
 * The turns of a text under a rule, in order, and its speakers in order of appearance. A paragraph without a label goes
 * on with the turn before it, and with its speaker in a turn of its own when it has its own time; what comes before the
 * first label is a turn without speaker. No label and no time at all: no turns. Labels are compared without case and
 * accents, and given as first written. The footer of a transcription tool belongs to no turn.
 */
export function parseTurns(text: string, rule: TurnRule, times: readonly TimeMark[] = []): ParsedTurns {
	return turnsIn(text, rule, readLines(text, rule), times);
}
