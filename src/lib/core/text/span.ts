/** A stretch of a text, `[start, end)` in UTF-16 code units. */
export interface Span {
	start: number;
	end: number;
}

/** The words of a span, as they stand in the text. */
export function textOf(text: string, span: Span): string {
	return text.slice(span.start, span.end);
}

/** The span without the white space at its two ends; empty, at its start, when there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
	const words = textOf(text, span);
	const start = span.start + (words.length - words.trimStart().length);
	if (start === span.end) return { start: span.start, end: span.start };
	return { start, end: span.start + words.trimEnd().length };
}
