import { readSubtitles } from './subtitles/read.ts';
import type { TextReader } from './types.ts';

/** Captions as YouTube gives them to their author: `0:00:03.000,0:00:05.500`, then the words. */
export const sbv: TextReader = {
	format: 'sbv',
	extensions: ['sbv'],
	mime: ['text/x-sbv'],
	read: (input) => readSubtitles(input, 'sbv')
};
