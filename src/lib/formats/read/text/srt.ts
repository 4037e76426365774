import { readSubtitles } from './subtitles/read.ts';
import type { TextReader } from './types.ts';

/** SubRip subtitles. */
export const srt: TextReader = {
	format: 'srt',
	extensions: ['srt'],
	mime: ['application/x-subrip'],
	read: (input) => readSubtitles(input, 'srt')
};
