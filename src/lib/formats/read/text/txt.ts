import { decodeText } from '../encoding.ts';
import type { TextReader } from './types.ts';

/** Plain text, kept as it stands. */
export const txt: TextReader = {
	format: 'txt',
	extensions: ['txt', 'text'],
	mime: ['text/plain'],
	read: (input) => ({ ...decodeText(input), times: [] })
};
