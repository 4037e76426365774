import { timeOf } from '#lib/core/coding/index.ts';
import { oneLine } from '../speech/speech.ts';
import { millisecondsPerUnit } from '../speech/unit.ts';
import type { Utterance } from '../speech/utterance.ts';
import { speakerName } from '../speech/write.ts';
import type { Segment } from './segments.ts';

/** A segment that lasts longer is told in its sentences, where its words have times (ms). */
const LONG = 30_000;
const ENDS_SENTENCE = /[.!?…。！？؟]["'”’»)\]」]*$/u;

type Clock = (value: unknown) => number | null;

/** How to read times: clocks as they are, numbers in the unit in which the words are said at the pace of speech. */
function clockOf(segments: readonly Segment[]): Clock {
	const numbers = segments
		.flatMap(({ start, end }) => [numberOf(start), numberOf(end)])
		.filter((n) => n !== null);
	const letters = segments.reduce((sum, { words }) => sum + words.length, 0);
	const unit = segments[0]?.milliseconds ? 1 : millisecondsPerUnit(numbers, letters);
	return (value) => {
		const number = numberOf(value);
		if (number !== null) return Math.round(number * unit);
		return typeof value === 'string' ? (timeOf(value)?.from ?? null) : null;
	};
}

function numberOf(value: unknown): number | null {
	if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? value : null;
	const written = typeof value === 'string' ? /^(\d+(?:\.\d+)?)s?$/.exec(value.trim())?.[1] : undefined;
	return written === undefined ? null : Number(written);
}

/** A segment whose words change hands, or that lasts long, in parts. */
function partsOf(segment: Segment, clock: Clock): Segment[] {
	const { inside } = segment;
	const voices = new Set(inside.map(({ speaker }) => speaker).filter((speaker) => speaker !== null));
	const [from, to] = [clock(segment.start), clock(segment.end)];
	const isLong =
		from !== null && to !== null && to - from > LONG && inside.some(({ start }) => start !== undefined);
	if (voices.size < 2 && !isLong)
		return [voices.size === 1 ? { ...segment, speaker: [...voices][0] ?? null } : segment];
	const parts: Segment[] = [];
	for (const word of inside) {
		const speaker = word.speaker ?? parts.at(-1)?.speaker ?? segment.speaker;
		const last = parts.at(-1);
		const ends = last && isLong && ENDS_SENTENCE.test(last.words.trim());
		if (last && last.speaker === speaker && !ends) {
			last.words += /^\s/.test(word.words) || /^[.,!?…;:]/.test(word.words) ? word.words : ` ${word.words}`;
			last.end = word.end ?? last.end;
		} else parts.push({ ...word, speaker });
	}
	return parts;
}

/** What is said, in order, times in milliseconds. */
export function utterancesOf(segments: readonly Segment[]): Utterance[] {
	const clock = clockOf(segments);
	return segments
		.flatMap((segment) => partsOf(segment, clock))
		.map(({ words, speaker, start, end }) => ({
			speaker: speaker === null ? null : speakerName(oneLine(speaker)),
			words: oneLine(words),
			from: clock(start),
			to: clock(end)
		}))
		.filter(({ words }) => words !== '');
}
