import { fold } from './fold.ts';

/** One word of a search, folded. With `prefix`, it matches any word that begins with it. */
export interface SearchWord {
	word: string;
	prefix: boolean;
}

/** Words that follow one another; or folded characters, for a term without a word (`(…)`, an emoji). */
export type SearchTerm = { words: SearchWord[] } | { characters: string };

/**
 * A search. `terms`: a paragraph matches when it holds all of them. `pattern`: a regular expression over text with plain
 * apostrophes and spaces.
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
 * Reads a search as typed. Words are a phrase: whole words in this order, as in a word processor. A final `*` makes a prefix.
 * `+` between phrases (`fatigue + équipe`), or quotation marks around each, finds paragraphs that hold both. Case, accents and
 * kinds of apostrophe, quotation mark, dash and space do not matter. A search without a term finds nothing.
 */
export function parseSearch(query: string): SearchQuery {
	const terms = fold(query)
		.split(QUOTED)
		.flatMap((part) => (part.startsWith('"') ? [part.replaceAll('"', '')] : part.split(PLUS)))
		.map(termOf);
	return { terms: terms.filter((term) => term !== undefined) };
}
