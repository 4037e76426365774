import { decodeText } from '../encoding.ts';
import { htmlToText } from './html-to-text.ts';
import { segmentsOf } from './json/segments.ts';
import { utterancesOf } from './json/utterances.ts';
import { oneLine, speechText } from './speech/speech.ts';
import { ReadRefusal } from '../refusal.ts';
import type { ReaderResult, TextReader } from './types.ts';

/**
 * What speech recognition hands to programs: Whisper, WhisperX, whisper.cpp and the services that write segments with
 * `start`, `end`, words and, where voices were told apart, a speaker. oTranscribe's files are pages in JSON.
 */
export const json: TextReader = {
	format: 'json',
	extensions: ['json', 'otr'],
	mime: ['application/json'],
	read(input) {
		const decoded = decodeText(input);
		const { encoding, notices } = decoded;
		const value = parsed(decoded.text);
		const segments = segmentsOf(value);
		if (segments.length > 0) return { ...speechText(utterancesOf(segments)), encoding, notices };
		const whole = textOf(value);
		if (whole === null) throw new ReadRefusal('not-this-format', { expected: 'json' });
		const text = /<(?:p|br|span|div)\b/i.test(whole) ? htmlToText(whole, input.limits).text : oneLine(whole);
		return { text, times: [], encoding, notices } satisfies ReaderResult;
	}
};

function parsed(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		throw new ReadRefusal('damaged');
	}
}

/** A recognition without segments, or a page of oTranscribe. */
function textOf(value: unknown): string | null {
	if (typeof value !== 'object' || value === null || !('text' in value)) return null;
	// Other programs keep a `text` too: a transcript has nothing else, its language, or the name of a recording.
	const others = Object.keys(value).filter(
		(key) =>
			!/^(?:text|language|duration|segments|media|media-source|media-time|task|x_groq|usage|words)$/.test(key)
	);
	return typeof value.text === 'string' && others.length === 0 ? value.text : null;
}
