import type { Notice } from '#lib/contract/index.ts';
import Papa from 'papaparse';
import { decodeText } from '../encoding.ts';
import { ReadRefusal } from '../refusal.ts';
import { chooseDelimiter } from './delimiter.ts';
import type { RawTable, TableInput, TableLimits, TableReader } from './types.ts';

/** Excel's own first line that names the delimiter. */
const NAMED_DELIMITER = /^"?sep=([;,\t|])"?\n/;
/** A delimiter no file of text has, for papaparse, which must be given one. */
const NONE = '\u001f';

/** A table may be longer than a text one reads: two million cells of fifteen letters, in bytes. */
const LARGEST = 32 * 2 ** 20;
const LINE_END = 10;
const QUOTE = 34;

/** Times the letter stands in the text. */
function countOf(text: string, letter: number): number {
	let count = 0;
	for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === letter) count++;
	return count;
}

/**
 * papaparse splits all lines at once, and a line at once, and takes the quotation marks out of one cell at once, before it
 * hands over a row that could be counted. Four marks a cell are one quotation within it; a delimiter may stand in words.
 */
function countAhead(text: string, delimiter: string, { cells }: TableLimits): void {
	if (
		countOf(text, LINE_END) > cells ||
		countOf(text, QUOTE) > 4 * cells ||
		(delimiter !== '' && countOf(text, delimiter.charCodeAt(0)) > 2 * cells)
	)
		throw new ReadRefusal('too-many-cells', { limit: cells });
}

/** Rows of a delimited text. Throws `ReadRefusal`: 'too-large', 'binary', 'unknown-encoding', 'too-many-cells'. */
function readDelimited({ bytes, options, limits }: TableInput): RawTable {
	const given = options.encoding === undefined ? {} : { encoding: options.encoding };
	const decoded = decodeText({ bytes, options: given, limits: { plain: LARGEST } });
	const whole = decoded.text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
	const named = NAMED_DELIMITER.exec(whole);
	const text = named ? whole.slice(named[0].length) : whole;
	const delimiter = options.delimiter ?? named?.[1] ?? chooseDelimiter(text);
	countAhead(whole, delimiter, limits);
	const notices: Notice[] = decoded.notices.filter(({ code }) => code === 'encoding-guessed');

	const rows: RawTable['rows'] = [];
	let number = named ? 1 : 0;
	let cells = 0;
	Papa.parse<string[]>(text, {
		delimiter: delimiter || NONE,
		newline: '\n',
		step: ({ data, errors }, parser) => {
			number += 1;
			cells += data.length;
			if (cells > limits.cells) parser.abort();
			if (errors.some((error) => error.code === 'MissingQuotes'))
				notices.push({ code: 'unclosed-quote', values: { row: number } });
			rows.push({ number, cells: data });
		}
	});
	if (cells > limits.cells) throw new ReadRefusal('too-many-cells', { limit: limits.cells });
	return { rows, sheets: [], sheet: '', encoding: decoded.encoding, delimiter, notices };
}

/** Text in cells: commas, semicolons, tabs or bars between them. */
export const csv: TableReader = {
	format: 'csv',
	extensions: ['csv', 'tsv', 'tab'],
	mime: ['text/csv', 'text/tab-separated-values'],
	read: readDelimited
};
