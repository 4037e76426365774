import { cleanText } from '../clean.ts';
import { decodeEntities } from '../entities.ts';
import { speakerName } from '../speech/write.ts';

/** What one voice says in one line of a cue. `change` is set where a mark says that somebody else begins. */
export interface Said {
	speaker: string | null;
	words: string;
	change: boolean;
}

// Bounded, so that a text of `<v` that never closes is not read again from each.
const voice = /<(\/?)v(?:\.[^\s<>]{0,99})?(?:\s{1,9}([^<>]{0,199}))?>/gi;
const tag = /<\/?(?:i|b|u|s|c|lang|ruby|rt|font)(?:[.\s][^<>]{0,199})?>|<\d[\d:.]{0,19}>|\{\\[^}]{0,99}\}/gi;
/** `>> ` in captions and `- ` in subtitles: somebody else speaks. */
const changes = /^(?:>>+|[-–—](?=\s|\p{Lu}))\s*/u;

/** Splits a cue's lines by its voice tags (`<v Claire>`, `<v.loud Claire>`); other tags go, entities are decoded. */
export function voicesOf(lines: readonly string[]): Said[] {
	const said: Said[] = [];
	let speaker: string | null = null;
	const add = (source: string) => {
		const plain = source.replace(tag, '');
		const all = plain.includes('&') ? onOneLine(decodeEntities(plain)) : plain.trim();
		const mark = speaker === null ? (changes.exec(all)?.[0].length ?? 0) : 0;
		const words = all.slice(mark);
		if (words !== '') said.push({ speaker, words, change: mark > 0 });
	};
	for (const line of lines) {
		let from = 0;
		for (const found of line.matchAll(voice)) {
			add(line.slice(from, found.index));
			speaker = found[1] ? null : voiceName(decodeEntities(found[2] ?? ''));
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

/** noScribe puts `//` before the name of a voice that speaks over another one. */
const voiceName = (name: string) => speakerName(cleanText(name).text.replace(/^\s*\/\//, ''));
