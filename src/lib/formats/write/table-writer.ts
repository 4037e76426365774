import type { Table } from '#lib/core/findings/index.ts';

/** Options for CSV; xlsx ignores them. */
export interface TableWriteOptions {
	/** Excel expects `;` where the decimal mark is a comma. */
	delimiter?: ',' | ';' | '\t';
	/** The decimal mark. */
	decimal?: '.' | ',';
	/** Writes a byte order mark, without which Excel does not read UTF-8. */
	bom?: boolean;
}

/** The formats that tables are exported in. */
export type TableFileFormat = 'csv' | 'xlsx';

/** The formats that a codebook is exported in: a table, or a Word document. */
export type CodebookFormat = TableFileFormat | 'docx';

/** Writes tables of findings in one format. */
export interface TableWriter {
	format: TableFileFormat;
	mime: string;
	write(table: Table, options?: TableWriteOptions): Promise<Uint8Array>;
}
