import type { Cell, Column, Table } from '#lib/core/findings/index.ts';
import type { CellStyle, CellValue, ColumnDef, WriteSheet } from 'hucre/xlsx';
import { mimeTypes } from '../mime.ts';
import { guardFormula } from './formula-guard.ts';
import type { TableWriter } from './table-writer.ts';
import { xmlText } from './xml-text.ts';

/** Limits of Excel, which repairs a file that exceeds them. */
const CELL_CHARACTERS = 32_767;
const SHEET_NAME_CHARACTERS = 31;
const WIDEST = 60;
const NARROWEST = 10;
/** Free characters in a column, so that neighbouring columns stand apart. */
const PADDING = 2;
/** Rows that determine the width of a column. */
const WIDTH_SAMPLE = 200;
/** Wrapped lines break between words, so that they hold less than their width. */
const WORD_WRAP = 1.08;

/** In points: the default height of a row in Excel, and the greatest. */
const LINE_HEIGHT = 15;
const ROW_HEIGHT = 409;

const font = { name: 'Calibri', size: 11 };
const head: CellStyle = { font: { ...font, bold: true }, alignment: { vertical: 'top', wrapText: true } };
// Figures are indented, so that a text in the next column does not touch them.
const flushRight = { vertical: 'top', horizontal: 'right', indent: 1 } as const;
const figureHead: CellStyle = { ...head, alignment: { ...flushRight, wrapText: true } };
const words: CellStyle = { alignment: { vertical: 'top', wrapText: true } };
const figures: Record<Exclude<Column['type'], 'text'>, CellStyle> = {
	count: { alignment: flushRight, numFmt: '0' },
	number: { alignment: flushRight },
	percent: { alignment: flushRight, numFmt: '0.0%' }
};

/**
 * Writes a table as an xlsx workbook: the labels of the columns bold and frozen, text cells guarded from being run as formulas,
 * numbers as numbers, percentages as shares with a `%` format; the notes of the table on a second sheet.
 */
export async function writeXlsx(table: Table): Promise<Uint8Array> {
	// Imported on demand, because most commands do not need it.
	const { writeXlsx: write } = await import('hucre/xlsx');
	const columns = table.columns.map((column, index) => columnOf(table, column, index));
	const rows = [
		table.columns.map((column) => textCell(column.label)),
		...table.rows.map((row) => row.map(cellValue))
	];
	const main: WriteSheet = {
		name: sheetName(table.title),
		columns,
		rows,
		rowDefs: rowHeights(rows, columns),
		cells: new Map(
			table.columns.map(({ type }, index) => [`0,${index}`, { style: type === 'text' ? head : figureHead }])
		),
		freezePane: { rows: 1 },
		pageSetup: {
			orientation: 'landscape',
			fitToPage: true,
			fitToWidth: 1,
			fitToHeight: 0,
			printTitlesRow: '$1:$1'
		}
	};
	const notes: WriteSheet = {
		name: main.name === 'Notes' ? 'Notes 2' : 'Notes',
		columns: [{ width: 100, style: words }],
		rows: [table.title, ...table.notes].map((note) => [textCell(note)])
	};
	return write({
		sheets: table.notes.length > 0 ? [main, notes] : [main],
		defaultFont: font,
		properties: { title: xmlText(table.title), creator: 'Tamis' }
	});
}

export const xlsx: TableWriter = {
	format: 'xlsx',
	mime: mimeTypes.xlsx,
	write: (table) => writeXlsx(table)
};

function cellValue(cell: Cell): CellValue {
	if (typeof cell === 'string') return textCell(cell);
	return cell !== null && Number.isFinite(cell) ? cell : null;
}

/**
 * A text cell. Excel does not run it as a formula, but it is guarded as in a CSV, in case somebody saves the sheet as CSV and opens
 * that. `_x0041_`, by which the format escapes a letter, is escaped.
 */
function textCell(text: string): string {
	const whole = guardFormula(xmlText(text)).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
	return whole.length > CELL_CHARACTERS ? `${cut(whole, CELL_CHARACTERS - 1)}…` : whole;
}

function columnOf(table: Table, column: Column, index: number): ColumnDef {
	// A heading over figures is indented and bold, hence wider.
	let longest = column.label.length + (column.type === 'text' ? 0 : PADDING);
	if (column.type === 'text')
		for (const row of table.rows.slice(0, WIDTH_SAMPLE))
			longest = Math.max(longest, String(row[index] ?? '').length);
	return {
		width: Math.min(WIDEST, Math.max(NARROWEST, longest + PADDING)),
		style: column.type === 'text' ? words : figures[column.type]
	};
}

/** Heights of rows with more than one line, because not every program computes them for wrapped text. */
function rowHeights(
	rows: readonly CellValue[][],
	columns: readonly ColumnDef[]
): Map<number, { height: number }> {
	const heights = new Map<number, { height: number }>();
	rows.forEach((row, number) => {
		const lines = Math.max(1, ...row.map((cell, column) => linesOf(cell, columns[column]?.width ?? WIDEST)));
		if (lines > 1) heights.set(number, { height: Math.min(ROW_HEIGHT, lines * LINE_HEIGHT) });
	});
	return heights;
}

function linesOf(cell: CellValue, width: number): number {
	if (typeof cell !== 'string') return 1;
	return cell
		.split('\n')
		.reduce(
			(lines, line) =>
				lines + (line.length + PADDING <= width ? 1 : Math.ceil((line.length * WORD_WRAP) / width)),
			0
		);
}

/** A valid name for a sheet: 31 characters, none of `[]:*?/\`, no apostrophe at its ends. */
function sheetName(title: string): string {
	const name = cut(
		xmlText(title)
			.replace(/[[\]:*?/\\\s]+/g, ' ')
			.trim(),
		SHEET_NAME_CHARACTERS
	)
		.replace(/^'+|'+$/g, '')
		.trim();
	return name === '' ? 'Tamis' : name;
}

/** The beginning of a text; never cuts a surrogate pair. */
function cut(text: string, length: number): string {
	return text.slice(0, length).replace(/[\ud800-\udbff]$/, '');
}
