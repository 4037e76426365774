import type { Span } from '#lib/core/text/index.ts';
import { pastSpaces } from './cursor.ts';
import { stampAt } from './stamps.ts';

const SHORT_CLOCK = /\(?\d{1,3}:[0-5]\d(?![\d:])/y;
const LEAST = 3;
const RISING = 0.9;

/**
 * Whether clocks such as `0:03` at the beginning of lines are times of the recording: they rise from line to line, and
 * they are no hours of a day (`08:30`, `10:00`), which go by five minutes and begin in the morning.
 */
export function clocksRise(text: string, paragraphs: readonly Span[]): boolean {
	const found: { at: number; alone: boolean }[] = [];
	for (const { start, end } of paragraphs) {
		const at = pastSpaces(text, start, end);
		SHORT_CLOCK.lastIndex = at;
		if (!SHORT_CLOCK.test(text)) continue;
		const stamp = stampAt(text, at, true);
		if (!stamp || stamp.end > end) continue;
		const rest = text.slice(stamp.end, Math.min(end, stamp.end + 40)).trim();
		found.push({ at: stamp.from, alone: rest === '' || /^[-–|\s]*[^\s:][^:]{0,30}[:：]/.test(rest) });
	}
	const enough = found.length >= LEAST || (found.length === 2 && found.every(({ alone }) => alone));
	if (!enough) return false;
	const rising = found.slice(1).filter(({ at }, i) => at >= (found[i]?.at ?? 0)).length;
	if (rising < RISING * (found.length - 1) || (found.at(-1)?.at ?? 0) <= (found[0]?.at ?? 0)) return false;
	const round = found.filter(({ at }) => at % 5000 === 0).length;
	return (found[0]?.at ?? 0) < 60_000 || round < 0.5 * found.length;
}
