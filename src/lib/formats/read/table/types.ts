import type { Notice } from '#lib/contract/index.ts';
import type { FormatEntry } from '../format-list.ts';
import { readLimits, type ReadLimits } from '../limits.ts';
import type { Zip } from '../zip.ts';

/** `csv` is text in cells, whatever separates them. */
export type TableFormat = 'csv' | 'xlsx' | 'ods' | 'docx';

export interface ReadTable {
	/** One name per column, none empty, no two the same. */
	header: string[];
	/** Cells as text, as wide as the header: dates as ISO, numbers with a point, `true` and `false`, `''` for an empty cell. */
	rows: string[][];
	/** The number of each row in its file, as a spreadsheet counts: the first row is 1, blank ones count. */
	rowNumbers: number[];
	/** All sheets of a spreadsheet, or tables of a Word document; empty for a text table. */
	sheets: string[];
	/** The sheet read; '' for a text table. */
	sheet: string;
	format: TableFormat;
	/** A label of the WHATWG Encoding standard; '' for a spreadsheet. */
	encoding: string;
	/** '' when the table has one column, and for a spreadsheet. */
	delimiter: string;
	/** Where the header stands; 0 when there is none. */
	headerRow: number;
	notices: Notice[];
}

export type Delimiter = ';' | ',' | '\t' | '|' | '';

export interface TableOptions {
	/** Read with this encoding (a WHATWG label) instead of the one found. */
	encoding?: string;
	/** Split by this instead of the one found; '' reads one column. */
	delimiter?: Delimiter;
	/** Name of the sheet to read; the first visible one without. */
	sheet?: string;
	/** Number of the row that names the columns; 0 for none; the first row that is not blank without. */
	headerRow?: number;
	limits?: Partial<TableLimits>;
}

export interface TableLimits extends ReadLimits {
	/** Cells of the sheet read, empty ones within its rows included. */
	cells: number;
}

export const tableLimits: TableLimits = { ...readLimits, cells: 2_000_000 };

/** Rows as a format gives them, before anything is named or padded. */
export interface RawTable {
	rows: { number: number; cells: string[] }[];
	sheets: string[];
	sheet: string;
	encoding: string;
	delimiter: string;
	notices: Notice[];
}

/** What a reader is handed: the bytes, already known to be within `limits.bytes`. */
export interface TableInput {
	bytes: Uint8Array;
	options: TableOptions;
	limits: TableLimits;
}

export interface TableReader extends FormatEntry {
	format: TableFormat;
	/** Whether a zip is a file of this format, told by its parts. Text in cells is no zip and has no such test. */
	isIn?(zip: Zip): boolean;
	/** Throws `ReadRefusal`. */
	read(input: TableInput): RawTable | Promise<RawTable>;
}
