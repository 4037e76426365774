/** A span of a text, `[start, end)` in UTF-16 code units. */
export interface Span {
	start: number;
	end: number;
}

/** The text of a span. */
export function textOf(text: string, span: Span): string {
	return text.slice(span.start, span.end);
}

/** Whether a position is inside a character of two code units, such as an emoji. */
const cutsPair = (text: string, at: number): boolean =>
	(text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;

/** Widens a span to whole characters, because no file can hold half of a surrogate pair. */
export function wholeCharacters(text: string, { start, end }: Span): Span {
	return {
		start: cutsPair(text, start) ? start - 1 : start,
		end: cutsPair(text, end) ? end + 1 : end
	};
}

/** Trims white space from both ends of a span; a span of white space becomes empty, at its start. */
export function trimSpan(text: string, span: Span): Span {
	const words = textOf(text, span);
	const start = span.start + (words.length - words.trimStart().length);
	if (start === span.end) return { start: span.start, end: span.start };
	return { start, end: span.start + words.trimEnd().length };
}
