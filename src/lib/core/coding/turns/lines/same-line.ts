import { shapeUnder } from '../evidence/tally.ts';
import type { TurnRule } from '../rule.ts';
import type { Candidate, LabelForm } from './line.ts';
import { footers } from './footer.ts';
import { isNumberOnly, numberOf } from './numbering.ts';
import type { TurnPattern } from './pattern.ts';
import { endsSentence } from '../evidence/explicit.ts';
import { lineOf, type Reading } from './scan.ts';
import { stampAt, stampBefore, type Stamp } from './stamps.ts';

/** In these forms a label that looks like nobody's is no evidence of anything. */
const IMPLICIT: ReadonlySet<LabelForm> = new Set(['alone', 'afterTime', 'dash', 'dot']);
/** How far into words the evidence looks for their first letter. */
const FIRST_WORDS = 40;

/** The first letter of some words: a capital, a small letter, or neither. */
function letterOf(words: string): 'capital' | 'small' | null {
	const letter = /[\p{L}\p{N}]/u.exec(words.slice(0, FIRST_WORDS).trim())?.[0] ?? '';
	if (/\p{Ll}/u.test(letter)) return 'small';
	return /[\p{Lu}\p{Lt}]/u.test(letter) ? 'capital' : null;
}

const told = (stamp: Stamp | null | undefined) => stamp && [stamp.start, stamp.end, stamp.from, stamp.to];

/** All that a line can tell the evidence and the turns, whatever the other lines are, but for how long it is. */
function everythingOf(line: string, rule: TurnRule, pattern: TurnPattern | null): string {
	const span = { start: 0, end: line.length };
	const end = line.trimEnd().length;
	const from = (words: number) => [
		words < end ? words : null,
		letterOf(line.slice(words)),
		told(stampBefore(line.slice(words), words))?.slice(2)
	];
	const shapeOf = shapeUnder(rule);
	const counts = ({ form, label, key }: Candidate) =>
		!IMPLICIT.has(form) || shapeOf(label, key).shape !== 'no';
	const candidate = ({ stamp, words, ...rest }: Candidate) => [rest, told(stamp), from(words)];
	const readings = [false, true].flatMap((numbered) =>
		[false, true].map((clocks): Reading => {
			const flags = { numbered, clocks: clocks && rule.times };
			return { text: line, rule, pattern, table: null, asides: new Set(), ...flags };
		})
	);
	return JSON.stringify([
		numberOf(line, span),
		isNumberOnly(line, span),
		footers(line, [span]).size,
		/<\/v>\s*$/.test(line),
		letterOf(line),
		endsSentence(line, span),
		...readings.map((reading) => {
			const { stamp, words, lead, candidates } = lineOf(reading, span, false);
			return [told(stamp), from(words), lead, candidates.filter(counts).map(candidate)];
		})
	]);
}

/**
 * Whether a line of a text says as much of who speaks, and when, after an edit as before it, whatever the other lines
 * are. Lines of a table, and those a clock begins, are compared by the whole text only: false.
 */
export function saysTheSame(
	before: string,
	after: string,
	rule: TurnRule,
	pattern: TurnPattern | null
): boolean {
	const compared = [before, after].every(
		(line) => line.trim() !== '' && !/[\t|]/.test(line) && !(rule.times && stampAt(line.trimStart(), 0, true))
	);
	return compared && everythingOf(before, rule, pattern) === everythingOf(after, rule, pattern);
}
