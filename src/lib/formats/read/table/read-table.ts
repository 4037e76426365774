import { extensionsOf, withFormats } from '../format-list.ts';
import { ReadRefusal } from '../refusal.ts';
import { openZip } from '../zip.ts';
import { tableFormats } from './register.ts';
import { shapeTable } from './shape.ts';
import {
	tableLimits,
	type RawTable,
	type ReadTable,
	type TableFormat,
	type TableLimits,
	type TableOptions,
	type TableReader
} from './types.ts';

const startsWith = (bytes: Uint8Array, ...signature: number[]) =>
	signature.every((byte, at) => bytes[at] === byte);

/** The rows of a file as its format gives them, before anything is named or padded, with the format. Throws as `readTable`. */
export async function readRawTable(
	bytes: Uint8Array,
	options: TableOptions,
	limits: TableLimits
): Promise<{ raw: RawTable; format: TableFormat }> {
	if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw oldWorkbook(bytes);
	const reader = readerOf(bytes, limits);
	return { raw: await reader.read({ bytes, options, limits }), format: reader.format };
}

/**
 * Reads a table from a file of any registered format. The content tells the format, not the name of the file.
 * Throws `ReadRefusal`: 'too-large', 'empty', 'not-this-format' (an old xls among others), 'encrypted', 'binary',
 * 'unknown-encoding', 'unknown-sheet', 'too-many-cells', 'inflates-too-far', 'too-many-entries', 'damaged'.
 */
export async function readTable(bytes: Uint8Array, options: TableOptions = {}): Promise<ReadTable> {
	const limits = { ...tableLimits, ...options.limits };
	if (bytes.length === 0) throw new ReadRefusal('empty');
	if (bytes.length > limits.bytes)
		throw new ReadRefusal('too-large', { bytes: bytes.length, limit: limits.bytes });
	try {
		const { raw, format } = await readRawTable(bytes, options, limits);
		return shapeTable(raw, format, limits.cells, options.headerRow);
	} catch (error) {
		throw withFormats(error, tableFormats);
	}
}

function readerOf(bytes: Uint8Array, limits: TableLimits): TableReader {
	if (!startsWith(bytes, 0x50, 0x4b)) return tableFormats[0];
	const zip = openZip(bytes, limits);
	const reader = tableFormats.find(({ isIn }) => isIn?.(zip));
	if (!reader) throw notATable();
	return reader;
}

const notATable = (): ReadRefusal =>
	new ReadRefusal('not-this-format', { expected: extensionsOf(tableFormats) });

/** The refusal of an OLE container: an xls from before 2007, or an xlsx under a password, which has a stream `EncryptedPackage`. */
function oldWorkbook(bytes: Uint8Array): ReadRefusal {
	const text = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
	return text.includes('EncryptedPackage') ? new ReadRefusal('encrypted') : notATable();
}
