import { foldWithMap } from './fold.ts';
import { sourceSpan } from './folding.ts';
import { paragraphAt, paragraphs } from './paragraphs.ts';
import { plainPunctuation } from './pattern.ts';
import { isUnspaced } from './scripts.ts';
import type { SearchQuery, SearchTerm, SearchWord } from './search-query.ts';
import { textOf, type Span } from './span.ts';

/** A vowel or a tone above a letter belongs to it. */
const MARK = /\p{M}/u;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

function isWordAt(folded: string, at: number): boolean {
	const unit = folded.charCodeAt(at);
	if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
	if (Number.isNaN(unit)) return false;
	const start = unit >= 0xdc00 && unit < 0xe000 ? at - 1 : at;
	return WORD_CHARACTER.test(String.fromCodePoint(folded.codePointAt(start) ?? 0));
}

const characterAt = (folded: string, at: number): string => {
	const unit = folded.charCodeAt(at);
	return unit >= 0xdc00 && unit < 0xe000
		? folded.slice(at - 1, at + 1)
		: String.fromCodePoint(folded.codePointAt(at) ?? 0);
};

/** Whether a word goes on over a place: never between the letters of a script that is written without spaces. */
function goesOn(folded: string, at: number): boolean {
	if (!isWordAt(folded, at - 1) || !isWordAt(folded, at)) return false;
	if (folded.charCodeAt(at) < 0xe00 && folded.charCodeAt(at - 1) < 0xe00) return true;
	const next = characterAt(folded, at);
	return MARK.test(next) || !(isUnspaced(next) || isUnspaced(characterAt(folded, at - 1)));
}

/** Whether a phrase may continue over the character at `at`. It may not cross the end of a paragraph, which is a line end. */
const isBetweenWords = (folded: string, at: number): boolean =>
	at < folded.length && folded.charCodeAt(at) !== 10 && !isWordAt(folded, at);

function endOfWord(folded: string, at: number): number {
	let end = at;
	while (goesOn(folded, end)) end++;
	return end;
}

/** The end of the word when it stands at `at`; undefined when it does not. */
function matchWord(folded: string, at: number, { word, prefix }: SearchWord): number | undefined {
	if (!folded.startsWith(word, at)) return undefined;
	const end = at + word.length;
	if (prefix) return endOfWord(folded, end);
	return goesOn(folded, end) ? undefined : end;
}

function matchWords(folded: string, at: number, words: readonly SearchWord[]): number | undefined {
	if (words.length === 0 || goesOn(folded, at)) return undefined;
	let end: number | undefined = at;
	for (let i = 0; i < words.length && end !== undefined; i++) {
		while (i > 0 && isBetweenWords(folded, end)) end++;
		// An index loop, because hundreds of thousands of hits are counted here.
		const word = words[i];
		end = word && matchWord(folded, end, word);
	}
	return end;
}

const needleOf = (term: SearchTerm): string =>
	'words' in term ? (term.words[0]?.word ?? '') : term.characters;

/** Calls `found` for each hit of a term, in order, and returns the number of hits. */
function eachHit(folded: string, term: SearchTerm, found?: (start: number, end: number) => void): number {
	const needle = needleOf(term);
	let count = 0;
	for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, at)) {
		const end = 'words' in term ? matchWords(folded, at, term.words) : at + needle.length;
		if (end !== undefined) {
			found?.(at, end);
			count++;
		}
		at = end ?? at + 1;
	}
	return count;
}

function outermost(hits: Span[]): Span[] {
	const kept: Span[] = [];
	for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
		const last = kept.at(-1);
		if (last === undefined || hit.end > last.end) kept.push(hit);
	}
	return kept;
}

/** The hits of all terms by position, without hits inside others; none unless every term has one. */
function findTerms(folded: string, terms: readonly SearchTerm[]): Span[] {
	const hits: Span[] = [];
	for (const term of terms) {
		if (eachHit(folded, term, (start, end) => hits.push({ start, end })) === 0) return [];
	}
	return terms.length > 1 ? outermost(hits) : hits;
}

/**
 * The number of hits in the folded copy of a text, whose paragraphs stand one a line. Needs no source and makes no spans,
 * because a common word has hundreds of thousands of hits in a study.
 */
export function countInFolded(folded: string, query: SearchQuery): number {
	if ('pattern' in query)
		throw new TypeError('A pattern is looked for in the source, not in its folded copy');
	const [first, ...others] = query.terms;
	if (first === undefined) return 0;
	if (others.length === 0) return eachHit(folded, first);
	let count = 0;
	const needle = needleOf(first);
	for (let at = folded.indexOf(needle); at !== -1;) {
		const line = paragraphAt(folded, at);
		count += findTerms(textOf(folded, line), query.terms).length;
		at = folded.indexOf(needle, line.end);
	}
	return count;
}

function findPattern(text: string, pattern: RegExp): Span[] {
	const matches = plainPunctuation(text).matchAll(pattern);
	return Array.from(matches, (match) => ({ start: match.index, end: match.index + match[0].length })).filter(
		(span) => span.end > span.start
	);
}

/** The hits of a query in one paragraph, as spans of the paragraph, in order; none unless every term has one. */
export function findInParagraph(paragraph: string, query: SearchQuery): Span[] {
	if ('pattern' in query) return findPattern(paragraph, query.pattern);
	const map = foldWithMap(paragraph);
	return findTerms(map.folded, query.terms).map((hit) => sourceSpan(map, hit.start, hit.end));
}

/** A hit in a text, and its paragraph. */
export interface Hit extends Span {
	paragraph: Span;
}

/**
 * The first hits of a query in a whole text, at most `most`, as spans of the text, in order. `folded` is the folded copy of the
 * text, with its paragraphs one a line.
 */
export function findInText(text: string, folded: string, query: SearchQuery, most = Infinity): Hit[] {
	const lines = folded.split('\n');
	const hits: Hit[] = [];
	for (const [i, paragraph] of paragraphs(text).entries()) {
		if (hits.length >= most) break;
		// Folding the source again to find positions is slow: it is done only for paragraphs with a hit.
		if (countInFolded(lines[i] ?? '', query) === 0) continue;
		for (const { start, end } of findInParagraph(textOf(text, paragraph), query)) {
			hits.push({ start: paragraph.start + start, end: paragraph.start + end, paragraph });
		}
	}
	return hits.slice(0, most);
}
