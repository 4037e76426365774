import { readSubtitles } from './subtitles/read.ts';
import type { TextReader } from './types.ts';

/** WebVTT, as videoconference recorders and transcription services write it. */
export const vtt: TextReader = {
	format: 'vtt',
	extensions: ['vtt'],
	mime: ['text/vtt'],
	read: (input) => readSubtitles(input, 'vtt')
};
