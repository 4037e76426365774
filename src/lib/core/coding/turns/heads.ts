import type { Span } from '#lib/core/text/index.ts';
import { decide, type Decision } from './evidence/decide.ts';
import { labelKey } from './labels/label-shape.ts';
import { linesOf } from './lines/scan.ts';
import { parsePatternOfTurns } from './lines/pattern.ts';
import type { Line } from './lines/line.ts';
import type { Stamp } from './lines/stamps.ts';
import type { TimeMark, TurnRule } from './rule.ts';

/** What opens a turn, or goes on with one, at the beginning of a paragraph; `words` is where the speech begins. */
export interface Head {
	paragraph: Span;
	/** Who begins to speak: a label as first written, null for nobody in particular, undefined where the turn goes on. */
	speaker: string | null | undefined;
	stamp: Stamp | null;
	words: number;
	/** Where the speech ends, white space aside. */
	end: number;
	mark: TimeMark | undefined;
}

/** The lines of a text under a rule, and what was decided of their labels. */
export interface Reading {
	lines: readonly Line[];
	decision: Decision;
	/** The keys of the labels that are nobody's. */
	rejected: ReadonlySet<string>;
}

/** Reads the lines of a text and decides which labels are speakers. A pattern that cannot be used is left aside. */
export function readLines(text: string, rule: TurnRule): Reading {
	const pattern = rule.pattern === undefined ? null : parsePatternOfTurns(rule.pattern);
	const lines = linesOf(text, rule, pattern && 'tokens' in pattern ? pattern : null);
	const rejected = new Set(rule.rejected?.map(labelKey));
	return { lines, decision: decide(text, lines, rule), rejected };
}

/** The first time mark that begins in each line. */
function marksOf(lines: readonly Line[], times: readonly TimeMark[]): (TimeMark | undefined)[] {
	const sorted = times.toSorted((a, b) => a.start - b.start);
	let next = 0;
	return lines.map(({ paragraph }) => {
		while (next < sorted.length && (sorted[next]?.start ?? 0) < paragraph.start) next++;
		const mark = sorted[next];
		return mark && mark.start < paragraph.end ? mark : undefined;
	});
}

const AFTER_NAME = /\s*[:：]\s*/y;

/** Where the words begin in a paragraph `Speaker : words` of a speaker the source names. */
function wordsAfter(text: string, { start }: Span, speaker: string): number | undefined {
	if (!text.startsWith(speaker, start)) return undefined;
	AFTER_NAME.lastIndex = start + speaker.length;
	return AFTER_NAME.test(text) ? AFTER_NAME.lastIndex : undefined;
}

/** What each paragraph begins with, footers and other asides left out; `times` are those of the source. */
export function headsOf(
	text: string,
	{ lines, decision, rejected }: Reading,
	times: readonly TimeMark[]
): Head[] {
	const marks = marksOf(lines, times);
	const voices = times.some(({ speaker }) => speaker !== undefined);
	return lines.flatMap((line, i): Head[] => {
		if (line.aside) return [];
		const { paragraph } = line;
		const mark = marks[i];
		const taken = decision.heads[i];
		const label = taken && taken.label !== '' ? (decision.labels.get(taken.key) ?? taken.label) : undefined;
		const trimmed = paragraph.start + text.slice(paragraph.start, paragraph.end).trimEnd().length;
		const end = taken?.end ?? trimmed;
		const head = (speaker: Head['speaker'], words: number, stamp: Stamp | null): Head[] => [
			{ paragraph, speaker, stamp, words: Math.min(words, end), end, mark }
		];
		const voice = mark?.speaker;
		const named = voice === undefined ? undefined : wordsAfter(text, paragraph, voice);
		if (voice !== undefined && (named !== undefined || label === undefined)) {
			if (rejected.has(labelKey(voice))) return head(null, line.words, null);
			return head(decision.labels.get(labelKey(voice)) ?? voice, named ?? taken?.words ?? line.words, null);
		}
		// Among voices, a caption without one is of nobody in particular.
		const goesOn = voices && mark?.start === paragraph.start ? null : undefined;
		return head(label ?? goesOn, taken?.words ?? line.words, taken ? taken.stamp : line.stamp);
	});
}
