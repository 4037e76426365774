import { isUnspaced, wordsOfRun } from './scripts.ts';
import type { Span } from './span.ts';

const APOSTROPHE = "['’ʼ]";
const LETTERS = '[\\p{L}\\p{M}\\p{N}_]';
const ONE_WORD = `aujourd${APOSTROPHE}hui|quelqu${APOSTROPHE}une?|presqu${APOSTROPHE}[iî]les?|prud${APOSTROPHE}hom\\p{L}+|entr${APOSTROPHE}\\p{L}+`;
const ELIDED = `(?:[ldjmtscn]|qu|jusqu|lorsqu|puisqu|quoiqu)${APOSTROPHE}(?=\\p{L})`;
const NUMBER = '\\p{N}+(?:[.,:\u00a0\u202f]\\p{N}+)+';
const COMPOUND = `[\\p{L}\\p{N}_]${LETTERS}*(?:[-‐‑'’ʼ]${LETTERS}+)*`;

/**
 * A French elision is a word of its own (`l’|hôpital`). One word each: `aujourd’hui`, `quelqu’un`, compounds (`peut-être`,
 * `c’|est-à-dire`), English contractions (`don't`) and numbers (`1,5`, `10 000` with a no-break space).
 */
const WORD = new RegExp(`(?<!${LETTERS})(?:${ONE_WORD}|${ELIDED})|${NUMBER}|${COMPOUND}`, 'giu');

/** The words of a text in order, as spans. */
export function words(text: string): Span[] {
	const found: Span[] = [];
	for (const { 0: word, index } of text.matchAll(WORD)) {
		if (!isRun(word)) found.push({ start: index, end: index + word.length });
		else
			for (const { start, end } of wordsOfRun(word)) found.push({ start: index + start, end: index + end });
	}
	return found;
}

/** Several words of a script without spaces in a row, as far as letters tell. */
const isRun = (word: string): boolean =>
	word.length > 1 && (isUnspaced(word.charAt(0)) || isUnspaced(word.slice(-1)));

/** The number of words in a text, or in a part of it. */
export function countWords(text: string, start = 0, end = text.length): number {
	const found = text.slice(start, end).match(WORD) ?? [];
	return found.reduce((count, word) => count + (isRun(word) ? wordsOfRun(word).length : 1), 0);
}
