import { ReadRefusal } from '../refusal.ts';
import { readDelimited } from './delimited.ts';
import { shapeTable } from './shape.ts';
import { packedFormat, readSpreadsheet } from './spreadsheet.ts';
import { tableLimits, type ReadTable, type TableOptions } from './types.ts';
import { readWordTable } from './word.ts';

const expected = 'csv, tsv, xlsx, ods, docx';

const startsWith = (bytes: Uint8Array, ...signature: number[]) =>
	signature.every((byte, at) => bytes[at] === byte);

/**
 * Reads a table out of a file: csv, tsv, xlsx, ods or docx, told by what the file holds; its name decides only between csv and tsv.
 * Throws `ReadRefusal`: 'too-large', 'empty', 'not-this-format' (an old xls among others), 'encrypted', 'binary',
 * 'unknown-encoding', 'unknown-sheet', 'too-many-cells', 'inflates-too-far', 'too-many-entries', 'damaged'.
 */
export async function readTable(
	name: string,
	bytes: Uint8Array,
	options: TableOptions = {}
): Promise<ReadTable> {
	const limits = { ...tableLimits, ...options.limits };
	if (bytes.length === 0) throw new ReadRefusal('empty');
	if (bytes.length > limits.bytes)
		throw new ReadRefusal('too-large', { bytes: bytes.length, limit: limits.bytes });
	if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw oldWorkbook(bytes);
	if (startsWith(bytes, 0x50, 0x4b)) {
		const format = packedFormat(bytes, limits);
		if (format === null) throw new ReadRefusal('not-this-format', { expected });
		const raw =
			format === 'docx'
				? await readWordTable(bytes, options.sheet, limits)
				: readSpreadsheet(format, bytes, options.sheet, limits);
		return shapeTable(raw, format, limits.cells, options.headerRow);
	}
	const raw = readDelimited(bytes, options, limits);
	const format = raw.delimiter === '\t' || (raw.delimiter === '' && /\.tsv$/i.test(name)) ? 'tsv' : 'csv';
	return shapeTable(raw, format, limits.cells, options.headerRow);
}

/** An OLE container is an xls of before 2007, or an xlsx under a password: that one says so in a stream's name. */
function oldWorkbook(bytes: Uint8Array): ReadRefusal {
	const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
	if (text.includes('EncryptedPackage')) return new ReadRefusal('encrypted');
	return new ReadRefusal('not-this-format', { expected });
}
