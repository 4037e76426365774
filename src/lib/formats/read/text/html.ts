import { decodeText } from '../encoding.ts';
import { HtmlMarks } from './html-marks.ts';
import { htmlToText } from './html-to-text.ts';
import { cleanText, dropSoftHyphens } from './clean.ts';
import type { TextReader } from './types.ts';

/** The HTML standard looks for a declared encoding in the first 1024 bytes; real pages put it a little later. */
const declarationRange = 4096;

/** A page or an HTML export: its words, block by block. Nothing of its markup is handed on. */
export const html: TextReader = {
	format: 'html',
	extensions: ['html', 'htm', 'xhtml'],
	mime: ['text/html', 'application/xhtml+xml'],
	read(input) {
		const decoded = decodeText(input, declaredEncoding(input.bytes));
		const source = cleanText(decoded.text).text;
		const marks = HtmlMarks.in(source) ? new HtmlMarks() : null;
		const read = htmlToText(source, input.limits, marks ? { anchor: (name) => marks.write(name) } : {});
		const soft = dropSoftHyphens(read.text);
		const placed = marks?.place(cleanText(soft.text).text) ?? { text: soft.text, times: [] };
		return {
			...placed,
			encoding: decoded.encoding,
			notices: [...decoded.notices, ...read.notices, ...soft.notices]
		};
	}
};

function declaredEncoding(bytes: Uint8Array): string | undefined {
	const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationRange));
	const label =
		/<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})/i.exec(head)?.[1] ??
		/^<\?xml[^>]{0,300}?encoding\s{0,9}=\s{0,9}["']([\w-]{1,40})/i.exec(head)?.[1];
	// A page that says UTF-16 in ASCII letters is not UTF-16: the standard reads it as UTF-8.
	return label && /^utf-?16/i.test(label) ? 'utf-8' : label;
}
