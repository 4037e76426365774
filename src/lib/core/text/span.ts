/** A stretch of a text, `[start, end)` in UTF-16 code units. */
export interface Span {
	start: number;
	end: number;
}

/** The words of a span, as they stand in the text. */
export function textOf(text: string, span: Span): string {
	return text.slice(span.start, span.end);
}

/** Whether a position stands inside a character that takes two code units, such as an emoji. */
const cutsPair = (text: string, at: number): boolean =>
	(text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;

/** The span with the characters it cuts taken whole: half of a surrogate pair is no text, and no file keeps it. */
export function wholeCharacters(text: string, { start, end }: Span): Span {
	return {
		start: cutsPair(text, start) ? start - 1 : start,
		end: cutsPair(text, end) ? end + 1 : end
	};
}

/** The span without the white space at its two ends; empty, at its start, when there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
	const words = textOf(text, span);
	const start = span.start + (words.length - words.trimStart().length);
	if (start === span.end) return { start: span.start, end: span.start };
	return { start, end: span.start + words.trimEnd().length };
}
