import { textOf, type Span } from '#lib/core/text/index.ts';

/** `12`, `[T001]`, `003.` before the words of a line, and what parts it from them. */
export const NUMBER =
	/(?:[[(]\p{L}{0,3}\d{1,6}[\])]|\d{1,6})(?:[.):](?=[ \t\u00a0]))?(?:\t|[ \u00a0]{1,8}\t?)(?=[^\s:：])/uy;
const DIGITS = /\d+/;
const SHARE = 0.5;
const IN_ORDER = 0.8;

/** The number that stands in front of a paragraph, if one does. */
export function numberOf(text: string, { start, end }: Span): number | undefined {
	let at = start;
	while (at < end && (text.charAt(at) === ' ' || text.charAt(at) === '\t')) at++;
	NUMBER.lastIndex = at;
	const found = NUMBER.exec(text);
	return found && NUMBER.lastIndex < end ? Number(DIGITS.exec(found[0])?.[0]) : undefined;
}

/** Whether the paragraphs of a text are numbered in front: most of them are, and the numbers rise one by one. */
export function isNumbered(text: string, paragraphs: readonly Span[]): boolean {
	const numbers = paragraphs.map((span) => numberOf(text, span)).filter((n) => n !== undefined);
	// Two lines that begin with `[P1]` and `[P2]` are rather of two persons.
	const least = /^\s*[[(]\p{L}/u.test(text) ? 3 : 2;
	if (numbers.length < least || numbers.length < SHARE * paragraphs.length) return false;
	const steps = numbers.slice(1).filter((n, i) => n - (numbers[i] ?? 0) === 1).length;
	return steps >= IN_ORDER * (numbers.length - 1);
}

/** A line that holds a number and nothing else, such as that of a caption. */
export const isNumberOnly = (text: string, span: Span): boolean =>
	span.end - span.start <= 12 && /^\s*\d{1,6}\s*$/.test(textOf(text, span));
