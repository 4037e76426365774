import type { Head } from './heads.ts';
import { stampBefore } from './lines/stamps.ts';
import type { ParsedTurn } from './parsed.ts';
import type { TimeMark, TurnRule } from './rule.ts';

/** A turn while its paragraphs are being gathered. */
interface OpenTurn extends ParsedTurn {
	hasWords: boolean;
	/** The time its last paragraph ends with. */
	closing: number | null;
}

const CLOSING_TAG = /<\/v>\s*$/;

/** Puts paragraphs together into turns. */
export class Gathering {
	private readonly turns: OpenTurn[] = [];
	private readonly text: string;
	private readonly rule: TurnRule;
	/** A line that holds nothing but a time: it belongs to what follows. */
	private waiting: Head | null = null;

	constructor(text: string, rule: TurnRule) {
		this.text = text;
		this.rule = rule;
	}

	add(head: Head): void {
		const last = this.turns.at(-1);
		const { speaker, mark, paragraph } = head;
		const timeOnly = speaker === undefined && head.stamp !== null && head.words >= head.end;
		const wantsWords = last !== undefined && !last.hasWords;
		const timed = head.stamp !== null || mark?.start === paragraph.start || this.waiting !== null;
		if (timeOnly && !wantsWords) this.waiting ??= head;
		else if (last && speaker === undefined && (wantsWords || !timed)) this.extend(last, head, timeOnly);
		else this.open(head, speaker === undefined ? (last?.speaker ?? null) : speaker);
	}

	private open(head: Head, speaker: string | null): void {
		const stamp = head.stamp ?? this.waiting?.stamp;
		const turn: OpenTurn = {
			start: this.waiting?.paragraph.start ?? head.paragraph.start,
			end: head.end,
			wordsStart: head.words,
			speaker,
			timeFrom: stamp?.from ?? head.mark?.from ?? this.turns.at(-1)?.closing ?? null,
			timeTo: stamp?.to ?? null,
			hasWords: head.words < head.end,
			closing: null
		};
		this.waiting = null;
		this.turns.push(turn);
		this.close(turn, head);
	}

	private extend(turn: OpenTurn, head: Head, timeOnly: boolean): void {
		turn.timeFrom ??= head.stamp?.from ?? null;
		turn.timeTo ??= head.stamp?.to ?? null;
		if (!turn.hasWords) turn.wordsStart = head.words;
		turn.hasWords ||= !timeOnly;
		this.close(turn, head);
	}

	/** `… merci. #00:01:02-3#`: the time at which the paragraph ends, which is no word of it. */
	private close(turn: OpenTurn, head: Head): void {
		const line = this.text.slice(head.words, head.end).replace(CLOSING_TAG, '');
		const stamp = this.rule.times ? stampBefore(line, head.words) : undefined;
		turn.closing = stamp?.from ?? null;
		const said = stamp ? line.slice(0, stamp.start - head.words) : line;
		turn.end = Math.max(turn.wordsStart, head.words + said.trimEnd().length);
	}

	/** The turns, each with its end in time: its own, that of its last paragraph, or that of the source. */
	finish(times: readonly TimeMark[]): ParsedTurn[] {
		const last = this.turns.at(-1);
		if (last && this.waiting) last.closing = this.waiting.stamp?.from ?? null;
		const ends = times.toSorted((a, b) => a.start - b.start);
		let next = 0;
		return this.turns.map(({ start, end, wordsStart, speaker, timeFrom, timeTo, closing }) => {
			let to: number | null = null;
			for (; next < ends.length && (ends[next]?.start ?? 0) < end; next++) to = ends[next]?.to ?? to;
			return { start, end, wordsStart, speaker, timeFrom, timeTo: timeTo ?? closing ?? to };
		});
	}
}
