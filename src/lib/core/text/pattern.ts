import type { SearchQuery } from './search-query.ts';

/** Why a regular expression cannot be used; `detail` is the engine's own words. */
interface PatternRefused {
	code: 'pattern-invalid' | 'pattern-empty';
	detail: string;
}

/** Apostrophes and spaces in their plain form, one unit for one unit: positions stay. */
export function plainPunctuation(text: string): string {
	return text.replace(/[’ʼ‘]/g, "'").replace(/[\u00a0\u2000-\u200a\u202f\u3000]/g, ' ');
}

const LETTERS = '\\p{L}\\p{M}\\p{N}_';
const IN_WORD = `[${LETTERS}]`;

// JavaScript's own \w and \b know only ASCII letters, so that `épuisé\b` would never match.
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
 * Reads a regular expression (JavaScript's, Unicode, with `\w` and `\b` for the letters of every language). Accents
 * matter in it, case only when asked; a plain apostrophe or space also stands for the curly and the no-break ones.
 */
export function parsePattern(source: string, matchCase = false): SearchQuery | PatternRefused {
	if (source.trim() === '') return { code: 'pattern-empty', detail: '' };
	try {
		return { pattern: new RegExp(withAllLetters(plainPunctuation(source)), matchCase ? 'gu' : 'giu') };
	} catch (error) {
		return { code: 'pattern-invalid', detail: error instanceof Error ? error.message : String(error) };
	}
}
