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
	// Recomposed afterwards, because only accents (U+0300 to U+036F) are removed: Hangul and kana stay composed.
	const bare = character
		.toLowerCase()
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.normalize('NFC');
	return Array.from(bare, foldLetter).join('');
});

/**
 * The form of a text that a search compares: lower case, no accents, `œ` as `oe`, one kind of apostrophe, quotation mark,
 * dash and space, `…` as `...`, no invisible characters, one space for a run of white space. Folding a folded text
 * changes nothing.
 */
export function fold(text: string): string {
	return foldText(text, forSearch);
}

/** `fold`, with the map from positions in the folded text to positions in the source. */
export function foldWithMap(text: string): FoldedText {
	return foldTextWithMap(text, forSearch);
}
