import type { SearchQuery } from './search-query.ts';

/** Why a regular expression cannot be used; `detail` is the engine's message. */
interface PatternRefused {
	code: 'pattern-invalid' | 'pattern-empty';
	detail: string;
}

/** Replaces each apostrophe and space by its plain form, one code unit for one, so that positions stay. */
export function plainPunctuation(text: string): string {
	return text.replace(/[’ʼ‘]/g, "'").replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ');
}

const LETTERS = '\\p{L}\\p{M}\\p{N}_';
const IN_WORD = `[${LETTERS}]`;

// JavaScript's \w and \b know ASCII letters only: `épuisé\b` would never match.
const OUTSIDE_CLASS: Record<string, string> = {
	'\\w': IN_WORD,
	'\\W': `[^${LETTERS}]`,
	'\\b': `(?:(?<=${IN_WORD})(?!${IN_WORD})|(?<!${IN_WORD})(?=${IN_WORD}))`,
	'\\B': `(?:(?<=${IN_WORD})(?=${IN_WORD})|(?<!${IN_WORD})(?!${IN_WORD}))`
};

function withAllLetters(source: string): string {
	let inClass = false;
	return source.replace(/\\.|[[\]]/gsu, (token) => {
		if (token === '[') inClass = true;
		else if (token === ']') inClass = false;
		else if (inClass) return token === '\\w' ? LETTERS : token;
		return OUTSIDE_CLASS[token] ?? token;
	});
}

/**
 * Reads a JavaScript regular expression with the Unicode flag, in which `\w` and `\b` know the letters of every language.
 * Accents matter, case only when asked. A plain apostrophe also matches a curly one, a space also a no-break space.
 */
export function parsePattern(source: string, matchCase = false): SearchQuery | PatternRefused {
	if (source.trim() === '') return { code: 'pattern-empty', detail: '' };
	try {
		return { pattern: new RegExp(withAllLetters(plainPunctuation(source)), matchCase ? 'gu' : 'giu') };
	} catch (error) {
		return { code: 'pattern-invalid', detail: error instanceof Error ? error.message : String(error) };
	}
}
