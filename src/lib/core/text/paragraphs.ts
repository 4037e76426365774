import { fold } from './fold.ts';
import { textOf, type Span } from './span.ts';

/**
 * The paragraphs of a text, in order: the lines that hold more than white space, without their line ends. In a text wrapped by
 * hand each line is a paragraph, until its wraps are joined.
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

/** The folded copy of a text: its folded paragraphs in order, one a line. */
export function foldParagraphs(text: string): string {
	return paragraphs(text)
		.map((span) => fold(textOf(text, span)))
		.join('\n');
}

/** The line at a position, without its line end. A position on a line end belongs to the line before it. */
export function paragraphAt(text: string, position: number): Span {
	const start = position === 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1;
	const lineEnd = text.indexOf('\n', position);
	return { start, end: lineEnd === -1 ? text.length : lineEnd };
}
