import { cleanText } from './clean.ts';
import { decodeText } from '../encoding.ts';
import { oneLine, speechText } from './speech/speech.ts';
import type { Utterance } from './speech/utterance.ts';
import { ReadRefusal } from '../refusal.ts';
import type { TextReader } from './types.ts';

const line =
	/^\s*\[(\d{1,4}):(\d{1,2})(?:[.:](\d{1,3}))?\](?:\s*\[\d{1,4}:\d{1,2}(?:[.:]\d{1,3})?\])*\s?(.*)$/;
/** Times within a line, as karaoke programs write them. */
const inner = /<\d{1,4}:\d{2}(?:[.:]\d{1,3})?>/g;

/** Timed lines `[00:03.00] words`, as whisper.cpp writes them; each lasts until the next. */
export const lrc: TextReader = {
	format: 'lrc',
	extensions: ['lrc'],
	mime: ['application/x-lrc'],
	read(input) {
		const decoded = decodeText(input);
		const clean = cleanText(decoded.text);
		const said: Utterance[] = [];
		for (const written of clean.text.split('\n')) {
			const found = line.exec(written);
			if (!found) continue;
			const [, minutes, seconds, fraction = '', words = ''] = found;
			const from = (Number(minutes) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));
			const last = said.at(-1);
			if (last) last.to = from;
			said.push({ speaker: null, words: oneLine(words.replace(inner, '')), from, to: null });
		}
		if (said.length === 0) throw new ReadRefusal('not-this-format', { expected: 'lrc' });
		return {
			...speechText(said.filter(({ words }) => words !== '')),
			encoding: decoded.encoding,
			notices: [...decoded.notices, ...clean.notices]
		};
	}
};
