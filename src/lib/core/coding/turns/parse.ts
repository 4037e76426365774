import { countWords } from '#lib/core/text/index.ts';
import { headsOf, withoutLabel } from './heads.ts';
import type { Head } from './heads.ts';
import { labelKey } from './label-shape.ts';
import type { ParsedTurn, ParsedTurns } from './parsed.ts';
import { rolesOf } from './roles.ts';
import type { TimeMark, TurnRule } from './rule.ts';
import { speakersOf } from './speakers-of.ts';
import { stampBefore } from './stamps.ts';

/** A turn while its paragraphs are being gathered. */
interface OpenTurn extends ParsedTurn {
	hasWords: boolean;
	wordsEnd: number;
	/** The time its last paragraph ends with. */
	closing: number | null;
}

const trimmedEnd = (text: string, { paragraph }: Head) =>
	paragraph.start + text.slice(paragraph.start, paragraph.end).trimEnd().length;

/** The first time mark that begins in each paragraph. */
function marksOf(heads: readonly Head[], times: readonly TimeMark[]): (TimeMark | undefined)[] {
	const sorted = times.toSorted((a, b) => a.start - b.start);
	let next = 0;
	return heads.map(({ paragraph }) => {
		while (next < sorted.length && (sorted[next]?.start ?? 0) < paragraph.start) next++;
		const mark = sorted[next];
		return mark && mark.start < paragraph.end ? mark : undefined;
	});
}

class Gathering {
	readonly turns: OpenTurn[] = [];
	readonly text: string;
	readonly rule: TurnRule;
	/** A line that holds nothing but a time: it belongs to what follows. */
	waiting: Head | null = null;

	constructor(text: string, rule: TurnRule) {
		this.text = text;
		this.rule = rule;
	}

	add(head: Head, mark: TimeMark | undefined, speaker: string | null): void {
		const last = this.turns.at(-1);
		const timeOnly = head.label === null && head.stamp !== null && head.words >= trimmedEnd(this.text, head);
		const wantsWords = last !== undefined && !last.hasWords;
		const timed = head.stamp !== null || mark?.start === head.paragraph.start || this.waiting !== null;
		if (timeOnly && speaker === null && !wantsWords) this.waiting ??= head;
		else if (last && speaker === null && (wantsWords || !timed)) this.extend(last, head, timeOnly);
		else this.open(head, mark, speaker ?? last?.speaker ?? null);
	}

	private open(head: Head, mark: TimeMark | undefined, speaker: string | null): void {
		const stamp = head.stamp ?? this.waiting?.stamp;
		const end = trimmedEnd(this.text, head);
		const turn: OpenTurn = {
			start: this.waiting?.paragraph.start ?? head.paragraph.start,
			end,
			wordsStart: Math.min(head.words, end),
			speaker,
			timeFrom: stamp?.from ?? mark?.from ?? this.turns.at(-1)?.closing ?? null,
			timeTo: stamp?.to ?? null,
			hasWords: head.words < end,
			wordsEnd: end,
			closing: null
		};
		this.waiting = null;
		this.turns.push(turn);
		this.close(turn, head);
	}

	private extend(turn: OpenTurn, head: Head, timeOnly: boolean): void {
		turn.end = trimmedEnd(this.text, head);
		turn.wordsEnd = turn.end;
		turn.timeFrom ??= head.stamp?.from ?? null;
		if (!turn.hasWords) turn.wordsStart = Math.min(head.words, turn.end);
		turn.hasWords ||= !timeOnly;
		this.close(turn, head);
	}

	/** `… merci. #00:01:02-3#`: the time at which the paragraph ends. */
	private close(turn: OpenTurn, head: Head): void {
		const line = this.text.slice(head.words, head.paragraph.end);
		const stamp = this.rule.times ? stampBefore(line, head.words) : undefined;
		turn.closing = stamp?.from ?? null;
		turn.wordsEnd = stamp?.start ?? head.words + line.replace(/<\/v>\s*$/, '').trimEnd().length;
	}

	finish(times: readonly TimeMark[]): ParsedTurn[] {
		const last = this.turns.at(-1);
		if (last && this.waiting) {
			last.end = trimmedEnd(this.text, this.waiting);
			last.closing = this.waiting.stamp?.from ?? null;
		}
		const ends = times.toSorted((a, b) => a.start - b.start);
		let next = 0;
		return this.turns.map((turn) => {
			let to: number | null = null;
			for (; next < ends.length && (ends[next]?.start ?? 0) < turn.end; next++) to = ends[next]?.to ?? to;
			const { start, end, wordsStart, speaker, timeFrom } = turn;
			return { start, end, wordsStart, speaker, timeFrom, timeTo: turn.timeTo ?? turn.closing ?? to };
		});
	}
}

/**
 * The turns of a text under a rule, in order, and its speakers in order of appearance. A paragraph without a label goes
 * on with the turn before it, and with its speaker in a turn of its own when it has its own time; what comes before the
 * first label is a turn without speaker. No label and no time at all: no turns. Labels are compared without case and
 * accents, and given as first written.
 */
export function parseTurns(text: string, rule: TurnRule, times: readonly TimeMark[] = []): ParsedTurns {
	const heads = headsOf(text, rule);
	const known = speakersOf(heads, rule);
	const marks = marksOf(heads, times);
	const gathering = new Gathering(text, rule);
	heads.forEach((head, i) => {
		const label = head.label === null ? undefined : known.get(labelKey(head.label));
		const resolved = head.label !== null && label === undefined ? withoutLabel(text, head, rule) : head;
		const speaker = label ?? marks[i]?.speaker ?? null;
		if (speaker !== null && !known.has(labelKey(speaker))) known.set(labelKey(speaker), speaker);
		gathering.add(resolved, marks[i], speaker === null ? null : (known.get(labelKey(speaker)) ?? speaker));
	});
	const turns = gathering.finish(times);
	if (turns.every((turn) => turn.speaker === null && turn.timeFrom === null))
		return { turns: [], speakers: [] };
	const said = gathering.turns.map(({ speaker, wordsStart, wordsEnd }) => ({
		speaker,
		words: countWords(text, wordsStart, wordsEnd),
		asks: /\?[\s»”"')\]]*$/.test(text.slice(Math.max(wordsStart, wordsEnd - 8), wordsEnd))
	}));
	return { turns, speakers: rolesOf(said, rule) };
}
