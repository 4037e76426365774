import { ReadRefusal } from '../refusal.ts';
import { openZip } from '../zip.ts';
import { odsRows } from './ods.ts';
import type { RawTable, TableLimits } from './types.ts';
import { xlsxRows } from './xlsx.ts';
import { WORKBOOK } from './xlsx-workbook.ts';

/** Which file of tables a zip is, told by its parts; null when it is none. Throws `ReadRefusal`. */
export function packedFormat(bytes: Uint8Array, limits: TableLimits): 'xlsx' | 'ods' | 'docx' | null {
	const zip = openZip(bytes, limits);
	if (zip.names.includes(WORKBOOK)) return 'xlsx';
	if (zip.names.some((name) => name.startsWith('word/'))) return 'docx';
	const kind = zip.names.includes('content.xml') ? zip.read('mimetype') : null;
	return kind && /opendocument\.spreadsheet/.test(new TextDecoder().decode(kind)) ? 'ods' : null;
}

/**
 * Rows of one sheet: the one named, else the first that is not hidden. Formulas give their last computed value.
 * Throws `ReadRefusal`: 'unknown-sheet', 'too-many-cells', 'damaged', 'encrypted' and those of `openZip`.
 */
export function readSpreadsheet(
	format: 'xlsx' | 'ods',
	bytes: Uint8Array,
	wanted: string | undefined,
	limits: TableLimits
): RawTable {
	const zip = openZip(bytes, limits);
	try {
		const { rows, sheets, sheet } =
			format === 'ods' ? odsRows(zip, wanted, limits) : xlsxRows(zip, wanted, limits);
		return { rows, sheets, sheet, encoding: '', delimiter: '', notices: [] };
	} catch (error) {
		if (error instanceof ReadRefusal) throw error;
		throw new ReadRefusal('damaged');
	}
}
