import type { TimeMark } from '#lib/core/coding/index.ts';
import { isUnspaced } from '#lib/core/text/index.ts';
import { spokenParagraphs } from './paragraphs.ts';
import type { Utterance } from './utterance.ts';

/** Beside what is written without spaces, or its punctuation, no space is put. */
const isBare = (character: string): boolean =>
	isUnspaced(character) || /[\u3000-\u303f\uff00-\uff0f\uff1a-\uff1f]/.test(character);

function joined(words: readonly string[]): string {
	let said = '';
	for (const next of words) {
		const bare = isBare(said.slice(-1)) && isBare(next.slice(0, 1));
		said += (said === '' || bare ? '' : ' ') + next;
	}
	return said;
}

/** A name as it stands before a colon: on one line, without a colon of its own. */
export const speakerName = (name: string): string | null => name.replace(/[\s:：]+/g, ' ').trim() || null;

/**
 * What was said as a text: a paragraph `Speaker : words` for each turn, further paragraphs of a long turn without her
 * name, an empty line between all. Each has its mark, with its time and its speaker. Words are clean and on one line.
 */
export function writeSpeech(
	utterances: readonly Utterance[],
	tagged = true
): { text: string; times: TimeMark[] } {
	const times: TimeMark[] = [];
	const paragraphs: string[] = [];
	let start = 0;
	for (const { speaker, words, from, to, goesOn } of spokenParagraphs(utterances, tagged)) {
		const said = joined(words);
		const paragraph = speaker !== null && !goesOn ? `${speaker} : ${said}` : said;
		const end = start + paragraph.length;
		const until = to !== null && from !== null && to < from ? null : to;
		times.push({ start, end, from, to: until, ...(speaker === null ? {} : { speaker }) });
		paragraphs.push(paragraph);
		start = end + 2;
	}
	return { text: paragraphs.join('\n\n'), times };
}
