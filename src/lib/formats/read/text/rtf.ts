import { dropSoftHyphens } from './clean.ts';
import { readRtf } from './rtf/reader.ts';
import { ReadRefusal } from '../refusal.ts';
import type { TextReader } from './types.ts';

/** Rich Text Format 1.9: its own reader, as those on npm keep the fallback of `\u233 ?` and write `arrivé?e`. */
export const rtf: TextReader = {
	format: 'rtf',
	extensions: ['rtf'],
	mime: ['application/rtf', 'text/rtf'],
	read({ bytes, limits }) {
		const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64));
		if (!/^\ufeff?(ï»¿)?\s*\{\\rtf/.test(head)) throw new ReadRefusal('not-this-format', { expected: 'rtf' });
		const read = readRtf(bytes, limits);
		const soft = dropSoftHyphens(read.text);
		return {
			text: soft.text,
			encoding: read.encoding,
			times: [],
			notices: [...read.notices, ...soft.notices]
		};
	}
};
