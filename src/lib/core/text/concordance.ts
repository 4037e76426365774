import type { Span } from './span.ts';

/** A hit in its context, on one line. `cutLeft` and `cutRight` tell that the text continues beyond it. */
export interface Concordance {
	left: string;
	hit: string;
	right: string;
	cutLeft: boolean;
	cutRight: boolean;
}

const onOneLine = (words: string) => words.replace(/\n+/g, ' ');

/**
 * The words around a span: at most `reach` UTF-16 units on either side, cut between words, with line ends as spaces. A word
 * longer than the reach is left out.
 */
export function concordance(text: string, hit: Span, reach = 60): Concordance {
	const from = Math.max(0, hit.start - reach);
	const to = Math.min(text.length, hit.end + reach);
	let left = text.slice(from, hit.start);
	if (from > 0 && !/\s/.test(text.charAt(from - 1))) left = left.replace(/^\S+/, '');
	let right = text.slice(hit.end, to);
	if (to < text.length && !/\s/.test(text.charAt(to))) right = right.replace(/\S+$/, '');
	return {
		left: onOneLine(left.trimStart()),
		hit: onOneLine(text.slice(hit.start, hit.end)),
		right: onOneLine(right.trimEnd()),
		cutLeft: text.slice(0, hit.start - left.length).trim() !== '',
		cutRight: text.slice(hit.end + right.length).trim() !== ''
	};
}
