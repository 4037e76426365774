import { cleanText } from '../clean.ts';
import { decodeText } from '../../encoding.ts';
import { ReadRefusal } from '../../refusal.ts';
import type { Notice } from '#lib/contract/index.ts';
import { speechText } from '../speech/speech.ts';
import type { ReaderResult, ReadInput } from '../types.ts';
import { cuesOf, type Cue } from './cues.ts';
import { voicesOf } from './voices.ts';

/**
 * Subtitles as a transcript: a paragraph `Claire : words` a turn, more of them in a long one, an empty line between, and
 * the time of each. Throws `ReadRefusal`: 'not-this-format' when there is no cue, and what decoding throws.
 */
export function readSubtitles(input: ReadInput, kind: 'vtt' | 'srt' | 'sbv'): ReaderResult {
	const decoded = decodeText(input);
	const clean = cleanText(decoded.text);
	const { cues, repeated } = dropRepeats(cuesOf(clean.text, kind), clean.text);
	if (cues.length === 0) throw new ReadRefusal('not-this-format', { expected: kind });
	const notices: Notice[] = [...decoded.notices, ...clean.notices];
	if (repeated > 0) notices.push({ code: 'repeated-captions-dropped', values: { count: repeated } });
	const said = cues.flatMap(({ lines, from, to }) => voicesOf(lines).map((one) => ({ ...one, from, to })));
	return { ...speechText(said), encoding: decoded.encoding, notices };
}

/** Bounded as the tags of voices are. */
const anyTag = /<[^<>]{0,199}>/g;

/**
 * Automatic captions roll: each cue shows the last line of the one before again. They are known by the times inside
 * their lines (`<00:00:01.200><c> bonjour</c>`), which nothing else writes.
 */
function dropRepeats(cues: Cue[], text: string): { cues: Cue[]; repeated: number } {
	if (!/<\d\d:\d\d:\d\d\.\d{3}><c>/.test(text)) return { cues, repeated: 0 };
	let repeated = 0;
	let last = '';
	const rolled = cues.map((cue) => {
		const lines = cue.lines.filter((line) => {
			const words = line.replace(anyTag, '').trim();
			const again = words === last;
			if (again) repeated++;
			last = words;
			return !again;
		});
		return { ...cue, lines };
	});
	return { cues: rolled, repeated };
}
