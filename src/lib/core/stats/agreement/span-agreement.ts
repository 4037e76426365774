import { mergeSpans, type Span } from './merge-spans.ts';

/** Characters of a text by who coded them. */
export interface SpanAgreement {
	both: number;
	onlyFirst: number;
	onlySecond: number;
	neither: number;
}

/**
 * Crosses two coders' spans of one code over a text of `length` characters: how many characters both coded, one
 * only, neither. Each coder's spans are merged first. Computed from lengths, never character by character.
 */
export function spanAgreement(
	first: readonly Span[],
	second: readonly Span[],
	length: number
): SpanAgreement {
	const a = mergeSpans(first, length);
	const b = mergeSpans(second, length);
	const both = sharedLength(a, b);
	const onlyFirst = totalLength(a) - both;
	const onlySecond = totalLength(b) - both;
	return { both, onlyFirst, onlySecond, neither: length - both - onlyFirst - onlySecond };
}

function totalLength(spans: readonly Span[]): number {
	return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** Both lists sorted and disjoint: one pass, always advancing the span that ends first. */
function sharedLength(a: readonly Span[], b: readonly Span[]): number {
	let shared = 0;
	let i = 0;
	let j = 0;
	for (;;) {
		const s = a[i];
		const t = b[j];
		if (s === undefined || t === undefined) return shared;
		shared += Math.max(0, Math.min(s[1], t[1]) - Math.max(s[0], t[0]));
		if (s[1] < t[1]) i += 1;
		else j += 1;
	}
}
