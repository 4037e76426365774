import type { Utterance } from './utterance.ts';

/** What will stand as one paragraph: one speaker, one stretch of time. */
export interface SpokenParagraph {
	speaker: string | null;
	words: string[];
	from: number | null;
	to: number | null;
	/** Not the first paragraph of its speaker's turn. */
	goesOn: boolean;
}

/** A silence this long begins a paragraph (ms). */
const SILENCE = 2000;
/** A paragraph that has lasted so long ends with its sentence (ms), or, where no sentence ends, soon after. */
const LONG = 60_000;
const LONGEST = 90_000;
/** So large a share of questions among the sentences of nobody in particular tells of a conversation. */
const QUESTIONS = 0.25;

const ENDS_SENTENCE = /[.!?…。！？؟।]["'”’»)\]」』]*$/u;
const ENDS_QUESTION = /[?？؟]["'”’»)\]」』]*$/u;

/** Whether voices without names answer each other: then each sentence that ends with its caption is somebody's. */
function isConversation(utterances: readonly Utterance[]): boolean {
	const sentences = utterances.filter(({ speaker, words }) => speaker === null && ENDS_SENTENCE.test(words));
	const questions = sentences.filter(({ words }) => ENDS_QUESTION.test(words));
	return sentences.length > 0 && questions.length >= QUESTIONS * sentences.length;
}

function isTooLong(paragraph: SpokenParagraph, next: Utterance): boolean {
	if (paragraph.from === null || next.from === null) return false;
	const lasted = next.from - paragraph.from;
	return lasted >= LONGEST || (lasted >= LONG && ENDS_SENTENCE.test(paragraph.words.at(-1) ?? ''));
}

const isSilent = (paragraph: SpokenParagraph, next: Utterance) =>
	next.from !== null && paragraph.to !== null && next.from - paragraph.to >= SILENCE;

/**
 * Joins utterances into paragraphs: one speaker until another begins, and within her turn a new one after a silence of
 * two seconds, or at the end of a sentence after about a minute, so that each keeps its time. Words without a name go
 * on with whoever spoke where names are written only at a change; where voices are `tagged`, they are somebody not named.
 */
export function spokenParagraphs(utterances: readonly Utterance[], tagged: boolean): SpokenParagraph[] {
	const conversation = isConversation(utterances);
	const found: SpokenParagraph[] = [];
	for (const one of utterances) {
		const last = found.at(-1);
		const follows = last && one.speaker === null && !tagged && !one.change ? last.speaker : one.speaker;
		const same = last !== undefined && follows === last.speaker && !(one.change && one.speaker === null);
		const ends = last?.speaker === null && conversation && ENDS_SENTENCE.test(last.words.at(-1) ?? '');
		if (last && same && !ends && !isSilent(last, one) && !isTooLong(last, one)) {
			last.words.push(one.words);
			if (one.to !== null) last.to = Math.max(last.to ?? 0, one.to);
		} else {
			const goesOn = same && follows !== null;
			found.push({ speaker: follows, words: [one.words], from: one.from, to: one.to, goesOn });
		}
	}
	return found;
}
