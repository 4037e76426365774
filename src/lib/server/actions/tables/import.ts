import type { TablePreview } from '#lib/contract/index.ts';
import type { ReadTable } from '#lib/formats/read/index.ts';
import { Refusal } from '../../refusal.ts';
import { parseTable } from '../../work/index.ts';

const SHOWN = 20;

interface Given {
	encoding?: string | undefined;
	delimiter?: ',' | ';' | '\t' | '|' | '' | undefined;
	sheet?: string | undefined;
}

/** Reads a table file off the main thread. @throws Refusal of the reader. */
export const readTableFile = (name: string, bytes: Uint8Array, given: Given): Promise<ReadTable> =>
	parseTable(name, bytes, {
		...(given.encoding ? { encoding: given.encoding } : {}),
		...(given.delimiter === undefined ? {} : { delimiter: given.delimiter }),
		...(given.sheet ? { sheet: given.sheet } : {})
	});

/** Index of a column by its header. @throws Refusal `column-not-found`. */
export function columnIndex(table: Pick<ReadTable, 'header'>, name: string): number {
	const index = table.header.indexOf(name);
	if (index < 0) throw new Refusal('column-not-found', { column: name, columns: table.header.join(', ') });
	return index;
}

export const tablePreview = (table: ReadTable): TablePreview => ({
	header: table.header,
	rows: table.rows.slice(0, SHOWN),
	rowCount: table.rows.length,
	delimiter: table.delimiter,
	encoding: table.encoding,
	sheets: table.sheets,
	sheet: table.sheet,
	notices: table.notices
});
