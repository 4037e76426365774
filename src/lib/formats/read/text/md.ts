import { decodeText } from '../encoding.ts';
import type { TextReader } from './types.ts';

/** Markdown, kept as it was written: its marks are few, and a quotation must be found again as it stands in the file. */
export const md: TextReader = {
	format: 'md',
	extensions: ['md', 'markdown'],
	mime: ['text/markdown', 'text/x-markdown'],
	read: (input) => ({ ...decodeText(input), times: [] })
};
