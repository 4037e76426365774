import type { SaxesTagPlain } from 'saxes';
import { mimeTypes } from '../../mime.ts';
import { ReadRefusal } from '../refusal.ts';
import { walkXml } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { dateText, numberText, plainText } from './cell-text.ts';
import { MOST_COLUMNS } from './shape.ts';
import { spreadsheetReader, type SheetRows } from './spreadsheet.ts';
import type { TableLimits, TableReader } from './types.ts';
import { localName, readSharedStrings, sharedText, unescaped } from './xlsx-strings.ts';
import { readDateStyles } from './xlsx-styles.ts';
import { readWorkbook, WORKBOOK } from './xlsx-workbook.ts';

/** XML elements per cell, at most: cell, value, formula and a share of the row. `walkXml` allows a hundred elements per entry. */
const ELEMENTS_A_CELL = 4;
const ELEMENTS_AN_ENTRY = 100;
const DAY = 86_400_000;

interface Cell {
	column: number;
	type: string;
	style: number;
}

/**
 * The rows of one sheet of a workbook (ISO/IEC 29500-1, 18): the one named, else the first that is not hidden. Read as a stream,
 * because the libraries hold whole parts as trees and take three times as long. Only the necessary parts are inflated. Cells
 * are counted as they come; empty cells are created only before a cell with content.
 * Throws `ReadRefusal`: 'unknown-sheet', 'too-many-cells', 'damaged' and those of `walkXml`.
 */
function xlsxRows(zip: Zip, wanted: string | undefined, limits: TableLimits): SheetRows {
	const workbook = readWorkbook(zip, limits);
	const sheets = workbook.sheets.map(({ name }) => name);
	const sheet =
		wanted === undefined
			? (workbook.sheets.find(({ hidden }) => !hidden) ?? workbook.sheets[0])
			: workbook.sheets.find(({ name }) => name === wanted);
	if (!sheet) throw new ReadRefusal('unknown-sheet', { sheet: wanted ?? '', sheets: sheets.join(', ') });
	const entries = limits.entries + (limits.cells * ELEMENTS_A_CELL) / ELEMENTS_AN_ENTRY;
	const ample = { ...limits, entries };
	const strings = readSharedStrings(zip, workbook.stringsPart, ample);
	const dates = readDateStyles(zip, workbook.stylesPart, limits);

	const rows: SheetRows['rows'] = [];
	let row: string[] = [];
	let number = 0;
	let cell: Cell | null = null;
	let column = 0;
	let cells = 0;
	let value = '';
	let inValue = false;
	const inline = sharedText();

	function openCell({ attributes }: SaxesTagPlain): void {
		column = attributes['r'] === undefined ? column : columnOf(attributes['r']);
		if (column >= MOST_COLUMNS) throw new ReadRefusal('damaged');
		cell = { column, type: attributes['t'] ?? '', style: Number(attributes['s'] ?? -1) };
		column++;
		value = '';
		inline.clear();
	}

	function closeCell({ column, type, style }: Cell): void {
		const text = cellText(type, style);
		if (text === '' && column >= row.length) return;
		cells += Math.max(0, column + 1 - row.length);
		if (cells > limits.cells) throw new ReadRefusal('too-many-cells', { limit: limits.cells });
		while (row.length < column) row.push('');
		row[column] = text;
	}

	/** The text of a cell by its type (18.18.11). */
	function cellText(type: string, style: number): string {
		if (type === 's') return value === '' ? '' : (strings[Number(value)] ?? '');
		if (type === 'inlineStr') return plainText(inline.text());
		if (type === 'str') return plainText(unescaped(value));
		if (type === 'b') return value === '1' || value.toLowerCase() === 'true' ? 'true' : 'false';
		const given = value.trim();
		const number = Number(given);
		if (type === 'e' || given === '' || !Number.isFinite(number)) return plainText(given);
		return dates.has(style) ? dateText(dateOf(number, workbook.from1904)) : numberText(number);
	}

	function open(tag: SaxesTagPlain): void {
		const name = localName(tag.name);
		if (name === 'row') {
			const given = Number(tag.attributes['r']);
			number = Number.isSafeInteger(given) && given > 0 ? given : number + 1;
			row = [];
			column = 0;
		} else if (name === 'c') openCell(tag);
		else if (cell && name === 'v') inValue = true;
		else if (cell) inline.open(name);
	}

	function text(chars: string): void {
		if (inValue) value += chars;
		else if (cell) inline.add(chars);
	}

	function close(tag: SaxesTagPlain): void {
		const name = localName(tag.name);
		if (name === 'v') inValue = false;
		else if (name === 'c' && cell) {
			closeCell(cell);
			cell = null;
		} else if (name === 'row') {
			if (row.length > 0) rows.push({ number, cells: row });
			row = [];
		} else if (cell) inline.close(name);
	}

	if (!walkXml(zip, sheet.part, ample, { open, text, close })) throw new ReadRefusal('damaged');
	return { rows, lastRow: number, sheets, sheet: sheet.name };
}

/** The column of a reference such as `AB12`, from 0; outside every sheet for a reference without letters. */
function columnOf(reference: string): number {
	let column = 0;
	// The last column, XFD, has three letters.
	for (let at = 0; at < 4; at++) {
		const letter = reference.charCodeAt(at) & ~32;
		if (letter < 65 || letter > 90) break;
		column = column * 26 + letter - 64;
	}
	return column === 0 ? MOST_COLUMNS : column - 1;
}

/** Day 60 is 29 February 1900, a day that Lotus 1-2-3 counted by mistake. */
function dateOf(serial: number, from1904: boolean): Date {
	if (from1904) return new Date(Date.UTC(1904, 0, 1) + Math.round(serial * DAY));
	return new Date(Date.UTC(1899, 11, 31) + Math.round((serial >= 60 ? serial - 1 : serial) * DAY));
}

export const xlsx: TableReader = {
	format: 'xlsx',
	extensions: ['xlsx', 'xlsm'],
	mime: [mimeTypes.xlsx],
	isIn: (zip) => zip.names.includes(WORKBOOK),
	read: spreadsheetReader(xlsxRows)
};
