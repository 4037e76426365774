import { paragraphAt } from './paragraphs.ts';
import { sentencesIn } from './sentences.ts';
import type { Span } from './span.ts';
import { words } from './words.ts';

/** The step by which a key extends a selection. */
export type Unit = 'word' | 'sentence' | 'paragraph';

function unitsOf(text: string, paragraph: Span, unit: Unit): Span[] {
	if (unit === 'sentence') return sentencesIn(text, paragraph);
	if (unit === 'paragraph')
		return text.slice(paragraph.start, paragraph.end).trim() === '' ? [] : [paragraph];
	return words(text.slice(paragraph.start, paragraph.end)).map((word) => ({
		start: word.start + paragraph.start,
		end: word.end + paragraph.start
	}));
}

/** The word, sentence or paragraph at a position or ending there; undefined between two. */
export function unitAt(text: string, position: number, unit: Unit): Span | undefined {
	const units = unitsOf(text, paragraphAt(text, position), unit);
	return (
		units.find((span) => span.start <= position && position < span.end) ??
		units.find((span) => span.end === position)
	);
}

/** The first end of a unit after a position: the new end of a selection extended forward by one unit. */
export function nextEnd(text: string, position: number, unit: Unit): number {
	for (let at = position; at <= text.length;) {
		const paragraph = paragraphAt(text, at);
		const next = unitsOf(text, paragraph, unit).find((span) => span.end > position);
		if (next) return next.end;
		at = paragraph.end + 1;
	}
	return text.length;
}

/** The last start of a unit before a position: the new start of a selection extended backward by one unit. */
export function previousStart(text: string, position: number, unit: Unit): number {
	for (let at = position; at >= 0;) {
		const paragraph = paragraphAt(text, at);
		const previous = unitsOf(text, paragraph, unit).findLast((span) => span.start < position);
		if (previous) return previous.start;
		at = paragraph.start - 1;
	}
	return 0;
}
