import type { Notice } from '#lib/contract/index.ts';
import Papa from 'papaparse';
import { decodeText } from '../encoding.ts';
import { ReadRefusal } from '../refusal.ts';
import { chooseDelimiter } from './delimiter.ts';
import type { RawTable, TableInput, TableLimits, TableReader } from './types.ts';

/** A first line by which Excel names the delimiter. */
const NAMED_DELIMITER = /^"?sep=([;,\t|])"?\n/;
/** A delimiter that no text holds, for a single column: papaparse requires one. */
const NONE = '\u001f';

/** In bytes: two million cells of fifteen letters. A table may be longer than a text that is read by a person. */
const LARGEST = 32 * 2 ** 20;
const LINE_END = 10;
const QUOTE = 34;

/** How often a character (a code unit) occurs in the text. */
function countOf(text: string, letter: number): number {
	let count = 0;
	for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === letter) count++;
	return count;
}

/**
 * Refuses a table with too many cells before papaparse reads it, because papaparse splits the text into lines and a line into
 * cells before it returns a row to count. Allows four quotation marks a cell (one quotation inside it), and delimiters
 * inside words.
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

/** Delimited text: cells separated by commas, semicolons, tabs or bars. */
export const csv: TableReader = {
	format: 'csv',
	extensions: ['csv', 'tsv', 'tab'],
	mime: ['text/csv', 'text/tab-separated-values'],
	read: readDelimited
};
