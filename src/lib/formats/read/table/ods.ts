import type { SaxesTagPlain } from 'saxes';
import { ReadRefusal } from '../refusal.ts';
import { walkXml } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { dateText, numberText, plainText } from './cell-text.ts';
import { spreadsheetReader, type SheetRows } from './spreadsheet.ts';
import type { TableLimits, TableReader } from './types.ts';

/** XML elements per cell, at most: cell, paragraph and a share of the row. `walkXml` allows a hundred elements per entry. */
const ELEMENTS_A_CELL = 4;
const ELEMENTS_AN_ENTRY = 100;
/** A run of spaces longer than this is layout. */
const MOST_SPACES = 200;
/** Notes on a cell and drawings over it are not its content. */
const isBeside = (name: string) => name === 'office:annotation' || name.startsWith('draw:');
const isCell = (name: string) => name === 'table:table-cell' || name === 'table:covered-table-cell';

interface Cell {
	attributes: Record<string, string>;
	paragraphs: string[];
}

/**
 * The rows of one sheet of an OpenDocument spreadsheet (ODF 1.2 part 1, 9.1): the one named, else the first that is not hidden.
 * Read as a stream, because the libraries keep a kilobyte per cell. Repeated cells and rows are counted before they are
 * created; empty ones are not created.
 * Throws `ReadRefusal`: 'unknown-sheet', 'too-many-cells', and those of `walkXml`.
 */
function odsRows(zip: Zip, wanted: string | undefined, limits: TableLimits): SheetRows {
	const rows: SheetRows['rows'] = [];
	const sheets: string[] = [];
	const hidden = new Set<string>();
	let styleName = '';
	let picked = -1;
	let tables = 0;
	let beside = 0;
	let number = 1;
	let rowsRepeated = 1;
	let row: string[] = [];
	let blanks = 0;
	let cell: Cell | null = null;
	let paragraph: string | null = null;
	let cells = 0;
	const reading = () => tables === 1 && picked === sheets.length - 1;

	function spend(count: number): void {
		cells += count;
		if (cells > limits.cells) throw new ReadRefusal('too-many-cells', { limit: limits.cells });
	}

	function openTable({ attributes }: SaxesTagPlain): void {
		if (++tables > 1) return;
		const name = attributes['table:name'] ?? '';
		const wants = wanted === undefined ? !hidden.has(attributes['table:style-name'] ?? '') : name === wanted;
		if (picked < 0 && wants) picked = sheets.length;
		sheets.push(name);
	}

	function closeCell({ attributes, paragraphs }: Cell): void {
		const repeated = repeat(attributes['table:number-columns-repeated']);
		const value = cellText(attributes, paragraphs);
		if (value === '') {
			blanks += repeated;
			return;
		}
		spend(blanks + repeated);
		for (; blanks > 0; blanks--) row.push('');
		for (let index = 0; index < repeated; index++) row.push(value);
	}

	function closeRow(): void {
		if (row.length > 0) {
			spend(row.length * (rowsRepeated - 1));
			for (let index = 0; index < rowsRepeated; index++) rows.push({ number: number + index, cells: row });
		}
		number += rowsRepeated;
		row = [];
		blanks = 0;
	}

	function open(tag: SaxesTagPlain): void {
		const { name, attributes } = tag;
		if (name === 'style:style') styleName = attributes['style:name'] ?? '';
		else if (name === 'style:table-properties' && attributes['table:display'] === 'false')
			hidden.add(styleName);
		else if (name === 'table:table') openTable(tag);
		else if (!reading()) return;
		else if (beside > 0 || (cell && isBeside(name))) beside++;
		else if (name === 'table:table-row') rowsRepeated = repeat(attributes['table:number-rows-repeated']);
		else if (isCell(name)) cell = { attributes, paragraphs: [] };
		else if (name === 'text:p') paragraph = '';
		else if (paragraph === null) return;
		else if (name === 'text:s') paragraph += ' '.repeat(Math.min(repeat(attributes['text:c']), MOST_SPACES));
		else if (name === 'text:tab') paragraph += '\t';
		else if (name === 'text:line-break') paragraph += '\n';
	}

	function text(chars: string): void {
		if (paragraph !== null && beside === 0) paragraph += chars.replace(/[ \t\r\n]+/g, ' ');
	}

	function close({ name }: SaxesTagPlain): void {
		if (name === 'table:table') tables--;
		else if (!reading()) return;
		else if (beside > 0) beside--;
		else if (name === 'text:p' && paragraph !== null) {
			cell?.paragraphs.push(paragraph);
			paragraph = null;
		} else if (isCell(name) && cell) {
			closeCell(cell);
			cell = null;
		} else if (name === 'table:table-row') closeRow();
	}

	const entries = limits.entries + (limits.cells * ELEMENTS_A_CELL) / ELEMENTS_AN_ENTRY;
	walkXml(zip, 'content.xml', { ...limits, entries }, { open, text, close });
	const sheet = sheets[picked < 0 && wanted === undefined ? 0 : picked];
	if (sheet === undefined)
		throw new ReadRefusal('unknown-sheet', { sheet: wanted ?? '', sheets: sheets.join(', ') });
	return { rows, sheets, sheet };
}

const repeat = (written: string | undefined): number => Math.max(1, Math.trunc(Number(written ?? 1)) || 1);

/** The text of a cell by its type (ODF 1.2 part 1, 19.385). The error of a formula is a text without a value. */
function cellText(attributes: Record<string, string>, paragraphs: readonly string[]): string {
	const value = attributes['office:value'];
	switch (attributes['office:value-type']) {
		case 'float':
		case 'percentage':
		case 'currency':
			return value !== undefined && Number.isFinite(Number(value)) ? numberText(Number(value)) : '';
		case 'date':
			return dateText(inUtc(attributes['office:date-value'] ?? ''));
		case 'time':
			return plainText(attributes['office:time-value'] ?? '');
		case 'boolean':
			return attributes['office:boolean-value'] ?? '';
		default:
			return plainText(attributes['office:string-value'] || paragraphs.join('\n'));
	}
}

/** Adds UTC to a date and time without a zone, which would be read in the zone of this machine. */
function inUtc(written: string): Date {
	return new Date(written.includes('T') && !written.endsWith('Z') ? `${written}Z` : written);
}

const MIME = 'application/vnd.oasis.opendocument.spreadsheet';

/** A package states its type in the entry `mimetype` (ODF 1.2 part 3, 3.3). */
function isSpreadsheet(zip: Zip): boolean {
	const kind = zip.names.includes('content.xml') ? zip.read('mimetype') : null;
	return kind !== null && new TextDecoder().decode(kind).includes('opendocument.spreadsheet');
}

export const ods: TableReader = {
	format: 'ods',
	extensions: ['ods'],
	mime: [MIME],
	isIn: isSpreadsheet,
	read: spreadsheetReader(odsRows)
};
