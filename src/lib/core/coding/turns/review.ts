import type { Candidate, LabelForm, Line } from './lines/line.ts';
import { readLines, type Reading } from './heads.ts';
import { labelKey, labelShape } from './labels/label-shape.ts';
import { turnsIn } from './parse.ts';
import type { ParsedSpeaker, ParsedTurn } from './parsed.ts';
import { EVERYTHING, type TimeMark, type TurnRule } from './rule.ts';
import { ruleOf } from './guess.ts';

/** A label found in a text, taken for a speaker or not. */
export interface FoundLabel {
	label: string;
	/** How many turns it has; for one not taken, how many lines it begins. */
	turns: number;
	/** What it says first. */
	firstWords: string;
	taken: boolean;
}

/** A line that looks like one with a label, which was not taken. */
export interface AlmostLine {
	/** Where the line begins and ends in the text. */
	start: number;
	end: number;
	label: string;
	/** What would be said, were it one. */
	words: string;
}

/** The turns of a text, and what one must see to correct them. */
export interface TurnReview {
	/** The rule in force: the one given, else the one that fits; null when the text has no turns. */
	rule: TurnRule | null;
	/** How labels are written in it, as patterns one could write by hand. */
	patterns: string[];
	turns: ParsedTurn[];
	speakers: ParsedSpeaker[];
	/** Those taken in order of appearance, then the others. */
	labels: FoundLabel[];
	/** The first of them in order of the text, and how many there are in all. */
	almost: AlmostLine[];
	almostTotal: number;
}

const MOST_SHOWN = 100;
const SHOWN_WORDS = 80;

const PATTERNS: Readonly<Record<Exclude<LabelForm, 'pattern'>, string>> = {
	colon: '{label}: {words}',
	bracket: '[{label}] {words}',
	timed: '{label} {time} {words}',
	afterTime: '{time} {label}',
	alone: '{label}',
	column: '{label}\\t{words}',
	dash: '{label} – {words}',
	dot: '{label}. {words}'
};

const beginning = (text: string): string => {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length <= SHOWN_WORDS ? line : `${line.slice(0, SHOWN_WORDS).replace(/\s+\S*$/u, '')} …`;
};

/** What of a line not taken most looks like a label: short, before a colon, in brackets, beside a time; else alone and known. */
function almostLabel({ candidates }: Line): Candidate | undefined {
	const short = ({ label }: Candidate) => label.length <= 40 && label.split(/\s+/).length <= 4;
	const named = (one: Candidate) => labelShape(one.label) !== 'no';
	return (
		candidates.find(
			(one) => one.form === 'colon' && short(one) && /\p{L}/u.test(one.label) && !one.doubtful
		) ??
		candidates.find(
			(one) => ['bracket', 'timed', 'pattern', 'column'].includes(one.form) && short(one) && named(one)
		) ??
		candidates.find((one) => labelShape(one.label) === 'known' && one.form !== 'dot')
	);
}

function almostLines(text: string, { lines, decision }: Reading): (AlmostLine & { key: string })[] {
	return lines.flatMap((line, i) => {
		if (decision.heads[i]) return [];
		const found = almostLabel(line);
		const { start, end } = line.paragraph;
		return found
			? [{ start, end, label: found.label, words: beginning(text.slice(found.words, end)), key: found.key }]
			: [];
	});
}

/**
 * Reads the turns of a text under a rule, or under the one that fits it, and tells every label found, taken or not,
 * with its turns and its first words, and every line that looks like a label's and was not taken. To correct it, give the
 * rule again with a label `accepted` or `rejected`, a part switched off, or a `pattern` of one's own.
 */
export function reviewTurns(
	text: string,
	times: readonly TimeMark[] = [],
	given?: TurnRule | null
): TurnReview {
	const reading = readLines(text, given ?? EVERYTHING);
	const rule = given === undefined ? ruleOf(text, reading, times) : given;
	const { turns, speakers } = rule ? turnsIn(text, rule, reading, times) : { turns: [], speakers: [] };
	const first = new Map<string, string>();
	for (const { speaker, wordsStart, end } of turns) {
		if (speaker !== null && !first.has(speaker)) first.set(speaker, beginning(text.slice(wordsStart, end)));
	}
	const almost = almostLines(text, reading);
	const known = new Set(speakers.map(({ label }) => labelKey(label)));
	const others = Map.groupBy(
		almost.filter(({ key }) => !known.has(key)),
		({ key }) => key
	);
	return {
		rule,
		patterns: rule?.pattern === undefined ? patternsOf(reading) : [rule.pattern],
		turns,
		speakers,
		labels: [
			...speakers.map(({ label, turns: n }) => ({
				label,
				turns: n,
				firstWords: first.get(label) ?? '',
				taken: true
			})),
			...Array.from(others.values(), (same) => ({
				label: same[0]?.label ?? '',
				turns: same.length,
				firstWords: same[0]?.words ?? '',
				taken: false
			}))
		],
		almost: almost.slice(0, MOST_SHOWN).map(({ start, end, label, words }) => ({ start, end, label, words })),
		almostTotal: almost.length
	};
}

function patternsOf({ decision }: Reading): string[] {
	const counts = new Map<LabelForm, number>();
	for (const head of decision.heads) if (head) counts.set(head.form, (counts.get(head.form) ?? 0) + 1);
	return [...counts]
		.sort(([, a], [, b]) => b - a)
		.flatMap(([form]) => (form === 'pattern' ? [] : [PATTERNS[form]]));
}
