import { zipSync } from 'fflate';
import { readXlsx, streamXlsxRows, type CellValue, type ReadOptions } from 'hucre/xlsx';
import { ReadRefusal } from '../text/types.ts';
import { openZip, type Zip } from '../zip.ts';
import { dateText, numberText, plainText } from './cell-text.ts';
import { odsRows } from './ods.ts';
import type { RawTable, SheetRows, TableLimits } from './types.ts';

/** Parts of a workbook that hold no cell. Left out: they are often most of its bytes. */
const NOT_CELLS = /(^|\/)(media|Pictures|Thumbnails|embeddings|charts|ObjectReplacements)\//;

/** Which file of tables a zip is, told by its parts; null when it is none. Throws `ReadRefusal`. */
export function packedFormat(bytes: Uint8Array, limits: TableLimits): 'xlsx' | 'ods' | 'docx' | null {
	const zip = openZip(bytes, limits);
	if (zip.names.includes('xl/workbook.xml')) return 'xlsx';
	if (zip.names.some((name) => name.startsWith('word/'))) return 'docx';
	const kind = zip.names.includes('content.xml') ? zip.read('mimetype') : null;
	return kind && /opendocument\.spreadsheet/.test(new TextDecoder().decode(kind)) ? 'ods' : null;
}

/**
 * Rows of one sheet: the one named, else the first that is not hidden. Formulas give their last computed value.
 * Throws `ReadRefusal`: 'unknown-sheet', 'too-many-cells', 'damaged', 'encrypted' and those of `openZip`.
 */
export async function readSpreadsheet(
	format: 'xlsx' | 'ods',
	bytes: Uint8Array,
	wanted: string | undefined,
	limits: TableLimits
): Promise<RawTable> {
	const zip = openZip(bytes, limits);
	try {
		const { rows, sheets, sheet } =
			format === 'ods' ? odsRows(zip, wanted, limits) : await xlsxRows(inflate(zip), wanted, limits);
		return { rows, sheets, sheet, encoding: '', delimiter: '', notices: [] };
	} catch (error) {
		if (error instanceof ReadRefusal) throw error;
		throw new ReadRefusal('damaged');
	}
}

type Parts = Record<string, Uint8Array>;

/** The parts of a workbook, inflated within limits: the library inflates for itself, and would believe what a bomb declares. */
function inflate(zip: Zip): Parts {
	const parts: Parts = {};
	for (const name of zip.names) {
		const part = NOT_CELLS.test(name) ? null : zip.read(name);
		if (part) parts[name] = part;
	}
	return parts;
}

/** A filter for the library that lists every sheet and lets through the one to read. */
function sheetPicker(wanted: string | undefined) {
	const sheets: string[] = [];
	let picked: number | undefined;
	// The library may ask twice about one sheet.
	const sheetFilter: ReadOptions['sheets'] = ({ name, hidden, veryHidden }, index) => {
		sheets[index] = name;
		if (picked === undefined && (wanted === undefined ? !hidden && !veryHidden : name === wanted))
			picked = index;
		return picked === index;
	};
	const sheet = () => {
		const name = sheets[picked ?? (wanted === undefined ? 0 : -1)];
		if (name === undefined)
			throw new ReadRefusal('unknown-sheet', { sheet: wanted ?? '', sheets: sheets.join(', ') });
		return name;
	};
	return { sheets, sheetFilter, sheet };
}

/** All that says which sheets there are. */
const SHEET_NAMES = /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(_rels\/)?workbook\.xml(\.rels)?)$/;
const SHEETS = /^xl\/worksheets\//;

async function xlsxRows(parts: Parts, wanted: string | undefined, limits: TableLimits): Promise<SheetRows> {
	const picker = sheetPicker(wanted);
	const names = Object.entries(parts).filter(([name]) => SHEET_NAMES.test(name));
	await readXlsx(zipSync(Object.fromEntries(names), { level: 0 }), {
		sheets: (...about) => {
			picker.sheetFilter(...about);
			return false;
		}
	});
	const sheet = picker.sheet();
	// The library holds every row of the piece of sheet it was handed, and takes each from the front: a stored sheet is one
	// piece, and costs the square of its rows; a deflated one comes in small ones.
	const bytes = zipSync(
		Object.fromEntries(
			Object.entries(parts).map(([name, part]) => [name, [part, { level: SHEETS.test(name) ? 1 : 0 }]])
		)
	);
	const rows: RawTable['rows'] = [];
	let cells = 0;
	for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
		cells += values.length;
		if (cells > limits.cells) throw new ReadRefusal('too-many-cells', { limit: limits.cells });
		rows.push({ number: index + 1, cells: values.map(cellText) });
	}
	return { rows, sheets: picker.sheets, sheet };
}

function cellText(value: CellValue): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'number') return numberText(value);
	if (value instanceof Date) return dateText(value);
	return plainText(String(value));
}
