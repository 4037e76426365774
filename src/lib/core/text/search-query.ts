import { fold } from './fold.ts';

/** One word of a search, folded; with `prefix`, any word that begins with it. */
export interface SearchWord {
	word: string;
	prefix: boolean;
}

/** Words that must follow one another, or, for what holds no word (`(…)`, an emoji), the folded characters. */
export type SearchTerm = { words: SearchWord[] } | { characters: string };

/**
 * What is looked for. `terms`: a paragraph is a hit when it holds every one of them. `pattern`: a regular
 * expression, its apostrophes and spaces made plain.
 */
export type SearchQuery = { terms: SearchTerm[] } | { pattern: RegExp };

const QUOTED = /("[^"]*"?)/;
const PLUS = /(?:^|\s)\+(?=\s|$)/;
const WORD = /([\p{L}\p{M}\p{N}]+)(\*?)/gu;

function termOf(written: string): SearchTerm | undefined {
	const words = Array.from(written.matchAll(WORD), ([, word = '', star]) => ({ word, prefix: star === '*' }));
	if (words.length > 0) return { words };
	const characters = written.trim();
	return characters === '' || characters === '*' ? undefined : { characters };
}

/**
 * Reads what a researcher typed: words are a phrase, whole and in their order, as in a word processor; a final `*` makes
 * a prefix; `+` between two phrases (`fatigue + équipe`), or quotation marks around each, asks for paragraphs that hold
 * both. Case, accents, kinds of apostrophe, quotation mark, dash and space do not matter. No term at all finds nothing.
 */
export function parseSearch(query: string): SearchQuery {
	const terms = fold(query)
		.split(QUOTED)
		.flatMap((part) => (part.startsWith('"') ? [part.replaceAll('"', '')] : part.split(PLUS)))
		.map(termOf);
	return { terms: terms.filter((term) => term !== undefined) };
}
