import { dropSoftHyphens } from './clean.ts';
import { checkStreams } from './pdf/streams.ts';
import { dropMarginNumbers } from './pdf/margin-numbers.ts';
import { dropRunningHeads } from './pdf/running-heads.ts';
import { inReadingOrder } from './pdf/columns.ts';
import { readPages } from './pdf/pages.ts';
import { rowsOf } from './pdf/rows.ts';
import { writeParagraphs } from './pdf/paragraphs.ts';
import { ReadRefusal } from '../refusal.ts';
import type { Notice } from '#lib/contract/index.ts';
import type { TextReader } from './types.ts';

/** Fewer letters a page than this on every page is a scan with a stamp or a number put on it. */
const lettersOfAPage = 15;

/** PDF: the lines of each page in reading order, put together again into paragraphs. */
export const pdf: TextReader = {
	format: 'pdf',
	extensions: ['pdf'],
	mime: ['application/pdf'],
	async read({ bytes, options, limits }) {
		checkStreams(bytes, limits);
		const { pages: runs, unreadable } = await readPages(bytes, options);
		const pages = runs.map(rowsOf);
		const letters = pages.map((rows) => lettersIn(rows.map(({ text }) => text).join('')));
		if (unreadable < pages.length) refuseScan(letters);
		else throw new ReadRefusal('damaged');
		const heads = options.keepRunningHeads ? { pages, notices: [] } : dropRunningHeads(pages);
		const numbers = dropMarginNumbers(heads.pages);
		const written = writeParagraphs(numbers.pages.map((rows) => inReadingOrder(rows)));
		const soft = dropSoftHyphens(written.text);
		const notices: Notice[] = [...heads.notices, ...numbers.notices, ...written.notices, ...soft.notices];
		const silent = letters.flatMap((count, index) => (count === 0 ? [index + 1] : []));
		if (silent.length > 0)
			notices.push({
				code: 'pages-without-text',
				values: { count: silent.length, pages: silent.join(', ') }
			});
		if (unreadable > 0) notices.push({ code: 'unreadable-pages', values: { count: unreadable } });
		return { text: soft.text, encoding: '', times: [], notices };
	}
};

function lettersIn(text: string): number {
	return text.match(/\p{L}/gu)?.length ?? 0;
}

function refuseScan(letters: readonly number[]): void {
	const most = Math.max(0, ...letters);
	if (most === 0 || (letters.length > 1 && most < lettersOfAPage)) throw new ReadRefusal('scan-without-text');
}
