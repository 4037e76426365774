import { cleanText } from '../clean.ts';
import { decodeEntities } from '../entities.ts';

/** What one voice says in one line of a cue. `turn` is set where a mark says that somebody else begins. */
export interface Said {
	speaker: string | null;
	words: string;
	turn: boolean;
}

// Bounded, so that a text of `<v` that never closes is not read again from each.
const voice = /<(\/?)v(?:\.[^\s<>]{0,99})?(?:\s{1,9}([^<>]{0,199}))?>/gi;
const tag = /<\/?(?:i|b|u|s|c|lang|ruby|rt|font)(?:[.\s][^<>]{0,199})?>|<\d[\d:.]{0,19}>|\{\\[^}]{0,99}\}/gi;

/** Splits a cue's lines by its voice tags (`<v Claire>`, `<v.loud Claire>`); other tags go, entities are decoded. */
export function voicesOf(lines: readonly string[]): Said[] {
	const said: Said[] = [];
	let speaker: string | null = null;
	const add = (source: string) => {
		const plain = source.replace(tag, '');
		const words = plain.includes('&') ? onOneLine(decodeEntities(plain)) : plain.trim();
		if (words !== '') said.push({ speaker, words, turn: false });
	};
	for (const line of lines) {
		let from = 0;
		for (const found of line.matchAll(voice)) {
			add(line.slice(from, found.index));
			speaker = found[1] ? null : speakerName(decodeEntities(found[2] ?? ''));
			from = found.index + found[0].length;
		}
		add(line.slice(from));
	}
	return said;
}

/** References may spell what cleaning took out of the file, and line ends. */
function onOneLine(words: string): string {
	const lines = cleanText(words).text.split('\n');
	return lines
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.join(' ');
}

/** A name as it stands before a colon: on one line, without a colon of its own. */
function speakerName(name: string): string | null {
	return (
		cleanText(name)
			.text.replace(/[\s:]+/g, ' ')
			.trim() || null
	);
}
