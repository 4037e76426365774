import type { Span } from './span.ts';

/**
 * A text folded for comparison. `starts[i]` is the source position (UTF-16) of the character that code unit `i` of `folded`
 * comes from; a last entry holds the length of the source.
 */
export interface FoldedText {
	folded: string;
	starts: number[];
}

/** The folded form of one character (a code point, as a string); the empty string drops it. */
type FoldCharacter = (character: string) => string;

const APOSTROPHES = "'’ʼ‘‛‚′`´＇";
const DOUBLE_QUOTES = '"«»“”„‟″‹›＂';
const DASHES = '-‐‑‒–—―−﹘﹣－';
// Soft hyphen, zero-width characters and the BOM: invisible, so nobody types them in a search.
const INVISIBLE = '\u00ad\u200b\u200c\u200d\u2060\ufeff';

/** The plain form of an apostrophe, quotation mark, dash, space or ellipsis; undefined for any other character. */
export function plainMark(character: string): string | undefined {
	if (INVISIBLE.includes(character)) return '';
	if (APOSTROPHES.includes(character)) return "'";
	if (DOUBLE_QUOTES.includes(character)) return '"';
	if (DASHES.includes(character)) return '-';
	if (character === '…') return '...';
	if (/\s/.test(character)) return ' ';
	return undefined;
}

/** The same fold with a cache for the characters of the basic plane. */
export function remembered(fold: FoldCharacter): FoldCharacter {
	const known: (string | undefined)[] = [];
	return (character) => {
		if (character.length > 1) return fold(character);
		const unit = character.charCodeAt(0);
		return (known[unit] ??= fold(character));
	};
}

function characterAt(source: string, at: number): string {
	const unit = source.charCodeAt(at);
	const isPair = unit >= 0xd800 && unit < 0xdc00 && (source.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
	return isPair ? source.slice(at, at + 2) : source.charAt(at);
}

/** Folds a text character by character and replaces several spaces in a row by one. */
export function foldText(source: string, fold: FoldCharacter): string {
	let folded = '';
	let afterSpace = false;
	for (let at = 0; at < source.length;) {
		const character = characterAt(source, at);
		at += character.length;
		const becomes = fold(character);
		if (becomes === '' || (becomes === ' ' && afterSpace)) continue;
		folded += becomes;
		afterSpace = becomes === ' ';
	}
	return folded;
}

/** `foldText`, with the map back to the source. */
export function foldTextWithMap(source: string, fold: FoldCharacter): FoldedText {
	let folded = '';
	const starts: number[] = [];
	let afterSpace = false;
	for (let at = 0; at < source.length;) {
		const character = characterAt(source, at);
		const becomes = fold(character);
		if (becomes !== '' && !(becomes === ' ' && afterSpace)) {
			folded += becomes;
			const wholePair = becomes.length === 2 && character.length === 2;
			for (let unit = 0; unit < becomes.length; unit++) starts.push(wholePair ? at + unit : at);
			afterSpace = becomes === ' ';
		}
		at += character.length;
	}
	starts.push(source.length);
	return { folded, starts };
}

/**
 * The span of the source that the code units `[from, to)` of a folded text come from, in whole source characters: half of a
 * folded `œ` gives the whole letter, and a base letter includes its combining accents.
 */
export function sourceSpan(map: FoldedText, from: number, to: number): Span {
	const { starts } = map;
	const start = starts[from] ?? 0;
	const last = starts[to - 1];
	let next = to;
	while (next < starts.length - 1 && starts[next] === last) next++;
	return { start, end: starts[next] ?? start };
}
