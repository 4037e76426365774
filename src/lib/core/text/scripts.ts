/** Scripts that are written without spaces between words. */
const UNSPACED =
	/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー々〆ヶ]/u;

/** Whether a character is of a script written without spaces: a word may begin or end beside it. */
export function isUnspaced(character: string): boolean {
	// Nearly all text is below the first of these scripts.
	return character >= '\u0e00' && UNSPACED.test(character);
}

let segmenter: Intl.Segmenter | undefined;

/** The words of a run of letters without spaces, by the dictionaries of the Unicode library (UAX 29), as offsets in it. */
export function wordsOfRun(run: string): { start: number; end: number }[] {
	segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
	return Array.from(segmenter.segment(run))
		.filter(({ isWordLike }) => isWordLike)
		.map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}
