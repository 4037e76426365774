import Papa from 'papaparse';
import { decodeText } from '../text/encoding.ts';
import { ReadRefusal } from '../text/types.ts';
import { chooseDelimiter } from './delimiter.ts';
import type { RawTable, TableLimits, TableNotice, TableOptions } from './types.ts';

/** Excel's own first line that names the delimiter. */
const NAMED_DELIMITER = /^"?sep=([;,\t|])"?\n/;
/** A delimiter no file of text has, for papaparse, which must be given one. */
const NONE = '\u001f';

/** Rows of a delimited text. Throws `ReadRefusal`: 'binary', 'unknown-encoding', 'too-many-cells'. */
export function readDelimited(bytes: Uint8Array, options: TableOptions, limits: TableLimits): RawTable {
	const given = options.encoding === undefined ? {} : { encoding: options.encoding };
	// A table may be as large as its cells allow, well beyond a text one reads.
	const decoded = decodeText({ bytes, options: given, limits: { ...limits, plain: limits.bytes } });
	const whole = decoded.text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
	const named = NAMED_DELIMITER.exec(whole);
	const text = named ? whole.slice(named[0].length) : whole;
	const delimiter = options.delimiter ?? named?.[1] ?? chooseDelimiter(text);
	const notices: TableNotice[] = decoded.notices.flatMap(({ code, values }) =>
		code === 'encoding-guessed' ? [{ code, values }] : []
	);

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
