import { nextEnd, previousStart, unitAt, type Span } from '#lib/core/text/index.ts';

/** A passage of a text with one edge moved by a word; null where nothing would be left of it. */
export function nudged(text: string, { start, end }: Span, edge: 'start' | 'end', way: 1 | -1): Span | null {
	const word = (at: number): Span | undefined => unitAt(text, at, 'word');
	if (edge === 'end' && way > 0) end = nextEnd(text, end, 'word');
	else if (edge === 'end') {
		const last = word(end - 1)?.start ?? end;
		end = word(Math.max(0, previousStart(text, last, 'word')))?.end ?? end;
	} else if (way < 0) start = previousStart(text, start, 'word');
	else start = word(nextEnd(text, word(start)?.end ?? start, 'word') - 1)?.start ?? start;
	return start < end ? { start, end } : null;
}
