import { fold } from './fold.ts';
import { textOf, type Span } from './span.ts';

/**
 * The paragraphs of a text, in order: its lines that hold more than white space, without their line end.
 * A text wrapped by hand has one paragraph a line until its wraps are joined.
 */
export function paragraphs(text: string): Span[] {
	const found: Span[] = [];
	for (let start = 0; start <= text.length;) {
		const lineEnd = text.indexOf('\n', start);
		const end = lineEnd === -1 ? text.length : lineEnd;
		if (text.slice(start, end).trim() !== '') found.push({ start, end });
		start = end + 1;
	}
	return found;
}

/** The folded copy of a text: that of each paragraph, one a line, in order. */
export function foldParagraphs(text: string): string {
	return paragraphs(text)
		.map((span) => fold(textOf(text, span)))
		.join('\n');
}

/** The line that holds a position, without its line end. A position on the line end belongs to the line before it. */
export function paragraphAt(text: string, position: number): Span {
	const start = position === 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1;
	const lineEnd = text.indexOf('\n', position);
	return { start, end: lineEnd === -1 ? text.length : lineEnd };
}
