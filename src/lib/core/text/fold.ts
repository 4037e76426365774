import { foldText, foldTextWithMap, plainMark, remembered } from './folding.ts';
import type { FoldedText } from './folding.ts';

const LETTERS: Record<string, string> = {
	œ: 'oe',
	æ: 'ae',
	ß: 'ss',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ı: 'i',
	ﬀ: 'ff',
	ﬁ: 'fi',
	ﬂ: 'fl',
	ﬃ: 'ffi',
	ﬄ: 'ffl',
	ﬅ: 'st',
	ﬆ: 'st'
};

function foldLetter(letter: string): string {
	return plainMark(letter) ?? LETTERS[letter] ?? letter;
}

const forSearch = remembered((character) => {
	const mark = plainMark(character);
	if (mark !== undefined) return mark;
	// Recomposed afterwards: only the accents (U+0300 to U+036F) are meant to go, not Hangul or kana.
	const bare = character
		.toLowerCase()
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.normalize('NFC');
	return Array.from(bare, foldLetter).join('');
});

/**
 * The form of a text that a search compares: no case, no accents, `œ` as `oe`, one kind of apostrophe,
 * quotation mark, dash and space, `…` as `...`, invisible characters dropped, runs of white space as one space.
 * Folding twice changes nothing more.
 */
export function fold(text: string): string {
	return foldText(text, forSearch);
}

/** `fold`, with the map that gives a place in the folded text its place in the source. */
export function foldWithMap(text: string): FoldedText {
	return foldTextWithMap(text, forSearch);
}
