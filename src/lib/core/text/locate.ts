import { foldTextWithMap, plainMark, remembered, sourceSpan } from './folding.ts';
import type { FoldedText } from './folding.ts';
import type { Span } from './span.ts';

/**
 * Every place of a quotation in one text, in order: none when it is missing, several when it is ambiguous. Kinds of
 * apostrophe, quotation mark, dash, space and ellipsis, line ends and runs of spaces do not matter; letters, case and
 * accents do. Quotation marks around the quotation are first taken as part of it, then as typography. A place goes
 * from the first to the last character quoted, whatever stands for them in the text.
 */
export type Locator = (quotation: string) => Span[];

const forQuotations = remembered((character) => {
	if (character === '«' || character === '»') return character;
	return plainMark(character) ?? character.normalize('NFD');
});

/** Guillemets as plain quotation marks, with or without a space on their inner side. */
function withoutGuillemets(map: FoldedText): FoldedText {
	const { folded, starts } = map;
	let plain = '';
	const kept: number[] = [];
	for (let i = 0; i < folded.length; i++) {
		const unit = folded.charAt(i);
		if (unit === ' ' && (folded.charAt(i - 1) === '«' || folded.charAt(i + 1) === '»')) continue;
		plain += unit === '«' || unit === '»' ? '"' : unit;
		kept.push(starts[i] ?? 0);
	}
	kept.push(starts.at(-1) ?? 0);
	return { folded: plain, starts: kept };
}

const levelled = (text: string) => withoutGuillemets(foldTextWithMap(text, forQuotations));
const isAccent = (unit: string) => unit >= '\u0300' && unit <= '\u036f';

function placesOf(map: FoldedText, looked: string): Span[] {
	const places: Span[] = [];
	if (looked === '') return places;
	for (let at = map.folded.indexOf(looked); at !== -1; at = map.folded.indexOf(looked, at + 1)) {
		const end = at + looked.length;
		if (!isAccent(map.folded.charAt(end))) places.push(sourceSpan(map, at, end));
	}
	return places;
}

/** Prepares a text once, to look many quotations up in it. */
export function locator(text: string): Locator {
	const map = levelled(text);
	return (quotation) => {
		const asGiven = levelled(quotation).folded.trim();
		const withinMarks = asGiven.replace(/^[" ]+|[" ]+$/g, '');
		if (withinMarks === '') return [];
		const exact = placesOf(map, asGiven);
		return exact.length > 0 ? exact : placesOf(map, withinMarks);
	};
}
