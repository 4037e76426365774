import type { Table } from '#lib/core/findings/index.ts';

/** How a table leaves as text; a spreadsheet file needs none of it. */
export interface TableWriteOptions {
	/** Between cells of a CSV: `;` is what Excel opens by itself where the decimal mark is a comma. */
	delimiter?: ',' | ';' | '\t';
	/** Decimal mark of a CSV. */
	decimal?: '.' | ',';
	/** Begin a CSV with a byte order mark, without which Excel takes UTF-8 for something else. */
	bom?: boolean;
}

/** The formats a table can leave in. */
export type TableFileFormat = 'csv' | 'xlsx';

/** A codebook leaves as a table, or as a document to read. */
export type CodebookFormat = TableFileFormat | 'docx';

/** A file format that a table of findings can leave in. */
export interface TableWriter {
	format: TableFileFormat;
	mime: string;
	write(table: Table, options?: TableWriteOptions): Promise<Uint8Array>;
}
