import { attributeLines } from '#lib/core/coding/index.ts';
import { cleanText } from '../clean.ts';
import { ReadRefusal } from '../../refusal.ts';
import type { ReaderResult } from '../types.ts';
import type { Utterance } from './utterance.ts';
import { speakerName, writeSpeech } from './write.ts';

/** One for each word of the longest transcript; a person says a sentence every few seconds. */
export const mostUtterances = 250_000;

/** Words on one line, without what no text may hold. */
export const oneLine = (words: string): string => cleanText(words).text.replace(/\s+/g, ' ').trim();

/**
 * The text of what was said, labels and times written into the words taken out of them (see `attributeLines`). A name
 * without words is that of the next words. Throws `ReadRefusal`: 'too-many-entries'.
 */
export function speechText(said: readonly Utterance[]): Pick<ReaderResult, 'text' | 'times'> {
	if (said.length > mostUtterances) throw new ReadRefusal('too-many-entries');
	const tagged = said.some(({ speaker }) => speaker !== null);
	const attributed = attributeLines(said);
	const utterances: Utterance[] = [];
	let named: string | null = null;
	said.forEach((one, i) => {
		const { speaker, words } = attributed[i] ?? { speaker: null, words: '' };
		if (speaker !== null) named = speakerName(speaker);
		if (words === '') return;
		utterances.push({ ...one, speaker: named, words });
		named = null;
	});
	return writeSpeech(utterances, tagged);
}
