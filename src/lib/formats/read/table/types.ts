import type { Notice } from '#lib/contract/index.ts';
import type { FormatEntry } from '../format-list.ts';
import { readLimits, type ReadLimits } from '../limits.ts';
import type { Zip } from '../zip.ts';

/** `csv` is delimited text with any delimiter. */
export type TableFormat = 'csv' | 'xlsx' | 'ods' | 'docx';

export interface ReadTable {
	/** One name per column: none empty, all different. */
	header: string[];
	/** Cells as text, as many per row as the header: dates in ISO form, numbers with a decimal point, `true`, `false`, `''`. */
	rows: string[][];
	/** The number of each row in the file, as a spreadsheet shows it: from 1, blank rows included. */
	rowNumbers: number[];
	/** All sheets of a spreadsheet, or tables of a Word document; empty for a text table. */
	sheets: string[];
	/** The sheet read; '' for a text table. */
	sheet: string;
	format: TableFormat;
	/** A label of the WHATWG Encoding standard; '' for a spreadsheet. */
	encoding: string;
	/** '' for a table of one column and for a spreadsheet. */
	delimiter: string;
	/** The number of the header's row; 0 without a header. */
	headerRow: number;
	notices: Notice[];
}

export type Delimiter = ';' | ',' | '\t' | '|' | '';

export interface TableOptions {
	/** The encoding (a WHATWG label) to use instead of the one found. */
	encoding?: string;
	/** The delimiter to use instead of the one found; '' reads one column. */
	delimiter?: Delimiter;
	/** The sheet to read. Default: the first visible one. */
	sheet?: string;
	/** The row that names the columns; 0 for none. Default: the first row that is not blank. */
	headerRow?: number;
	limits?: Partial<TableLimits>;
}

export interface TableLimits extends ReadLimits {
	/** Cells of the sheet that is read, including empty ones inside its rows. */
	cells: number;
}

export const tableLimits: TableLimits = { ...readLimits, cells: 2_000_000 };

/** Rows as the format holds them, before columns are named and rows padded. */
export interface RawTable {
	rows: { number: number; cells: string[] }[];
	/** The number of the last row the file holds, filled or not, where its format tells. */
	lastRow?: number;
	sheets: string[];
	sheet: string;
	encoding: string;
	delimiter: string;
	notices: Notice[];
}

/** The input of a reader: the bytes are already known to be within `limits.bytes`. */
export interface TableInput {
	bytes: Uint8Array;
	options: TableOptions;
	limits: TableLimits;
}

export interface TableReader extends FormatEntry {
	format: TableFormat;
	/** Tells from the entries of a zip whether it is a file of this format; absent for a format that is no zip. */
	isIn?(zip: Zip): boolean;
	/** Throws `ReadRefusal`. */
	read(input: TableInput): RawTable | Promise<RawTable>;
}
