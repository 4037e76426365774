import { zipSync } from 'fflate';
import { readOds } from 'hucre/ods';
import { readXlsx, streamXlsxRows, type CellValue, type ReadOptions } from 'hucre/xlsx';
import { ReadRefusal } from '../text/types.ts';
import { openZip } from '../zip.ts';
import type { RawTable, TableLimits } from './types.ts';

/** Parts of a workbook that hold no cell. Left out: they are often most of its bytes. */
const NOT_CELLS = /(^|\/)(media|Pictures|Thumbnails|embeddings|charts|ObjectReplacements)\//;

/** Which spreadsheet a zip holds, told by its parts; null when it holds none. Throws `ReadRefusal`. */
export function spreadsheetFormat(bytes: Uint8Array, limits: TableLimits): 'xlsx' | 'ods' | null {
	const zip = openZip(bytes, limits);
	if (zip.names.includes('xl/workbook.xml')) return 'xlsx';
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
	const safe = repack(bytes, limits);
	try {
		const { rows, sheets, sheet } = await (format === 'xlsx' ? xlsxRows : odsRows)(safe, wanted, limits);
		return { rows, sheets, sheet, encoding: '', delimiter: '', notices: [] };
	} catch (error) {
		if (error instanceof ReadRefusal) throw error;
		throw new ReadRefusal('damaged');
	}
}

/** The same zip, inflated within limits and stored: the library inflates for itself, and would believe what a bomb declares. */
function repack(bytes: Uint8Array, limits: TableLimits): Uint8Array {
	const zip = openZip(bytes, limits);
	const parts: Record<string, Uint8Array> = {};
	for (const name of zip.names) {
		const part = NOT_CELLS.test(name) ? null : zip.read(name);
		if (part) parts[name] = part;
	}
	return zipSync(parts, { level: 0 });
}

type Rows = Pick<RawTable, 'rows' | 'sheets' | 'sheet'>;

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

async function xlsxRows(bytes: Uint8Array, wanted: string | undefined, limits: TableLimits): Promise<Rows> {
	const picker = sheetPicker(wanted);
	await readXlsx(bytes, { sheets: picker.sheetFilter, maxRows: 0 });
	const sheet = picker.sheet();
	const rows: RawTable['rows'] = [];
	let cells = 0;
	for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
		cells += values.length;
		if (cells > limits.cells) throw new ReadRefusal('too-many-cells', { limit: limits.cells });
		rows.push({ number: index + 1, cells: values.map(cellText) });
	}
	return { rows, sheets: picker.sheets, sheet };
}

// Not streamed: the library's ods stream runs the paragraphs of a cell together.
async function odsRows(bytes: Uint8Array, wanted: string | undefined, limits: TableLimits): Promise<Rows> {
	const picker = sheetPicker(wanted);
	const workbook = await readOds(bytes, { sheets: picker.sheetFilter });
	const sheet = picker.sheet();
	const values = workbook.sheets.find(({ name }) => name === sheet)?.rows ?? [];
	const cells = values.reduce((count, row) => count + row.length, 0);
	if (cells > limits.cells) throw new ReadRefusal('too-many-cells', { limit: limits.cells });
	return {
		rows: values.map((row, index) => ({ number: index + 1, cells: row.map(cellText) })),
		sheets: picker.sheets,
		sheet
	};
}

/** Spreadsheets compute and show 15 digits: beyond them stand the crumbs of binary arithmetic (0.30000000000000004). */
const DIGITS = 15;
const DURATION = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/;

function cellText(value: CellValue): string {
	if (value === null || value === undefined) return '';
	if (typeof value === 'number') return String(Number(value.toPrecision(DIGITS)));
	if (value instanceof Date) return dateText(value);
	const text = String(value);
	const duration = DURATION.exec(text);
	if (duration)
		return duration
			.slice(1)
			.map((part) => part.padStart(2, '0'))
			.join(':');
	return text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
}

/** The day alone at midnight; the time alone when the day is a spreadsheet's day nought. */
function dateText(date: Date): string {
	const seconds = Math.round(date.getTime() / 1000) * 1000;
	if (Number.isNaN(seconds)) return '';
	const [day = '', time = ''] = new Date(seconds).toISOString().slice(0, 19).split('T');
	if (day.startsWith('1899-')) return time;
	return time === '00:00:00' ? day : `${day}T${time}`;
}
