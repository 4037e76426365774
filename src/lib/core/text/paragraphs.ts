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

/** Where the line of a text begins that so many lines stand before; behind the end when there is none. */
function lineBegin(text: string, before: number): number {
	let at = 0;
	for (let line = 0; line < before; line++) {
		const end = text.indexOf('\n', at);
		at = (end === -1 ? text.length : end) + 1;
	}
	return at;
}

/**
 * The folded copy of a text after an edit: the stretch of `before` that is no longer the same has become another, and
 * what stands before and behind it is the same in `after`. Only the paragraphs it touches are folded anew.
 */
export function refoldParagraphs(folded: string, before: string, after: string, edited: Span): string {
	const start = paragraphAt(before, edited.start).start;
	const end = paragraphAt(before, edited.end).end;
	const skipped = paragraphs(before.slice(0, start)).length;
	const touched = paragraphs(before.slice(start, end)).length;
	const from = lineBegin(folded, skipped);
	const to = lineBegin(folded, skipped + touched);
	const anew = after.slice(start, end + after.length - before.length);
	const parts: string[] = [];
	if (skipped > 0) parts.push(folded.slice(0, from - 1));
	if (/\S/.test(anew)) parts.push(foldParagraphs(anew));
	if (/\S/.test(before.slice(end))) parts.push(folded.slice(to));
	return parts.join('\n');
}

/** The line at a position, without its line end. A position on a line end belongs to the line before it. */
export function paragraphAt(text: string, position: number): Span {
	const start = position === 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1;
	const lineEnd = text.indexOf('\n', position);
	return { start, end: lineEnd === -1 ? text.length : lineEnd };
}
