import { readTableOfTurns } from './table-turns/read.ts';
import type { TextReader } from './types.ts';

/** A transcript with a row for each thing said; a tab, a comma or a semicolon parts its columns. */
export const csv: TextReader = {
	format: 'csv',
	extensions: ['csv'],
	mime: ['text/csv'],
	read: (input) => readTableOfTurns(input)
};

/** The same with tabs, as Whisper writes it: `start`, `end`, `text`. */
export const tsv: TextReader = {
	format: 'tsv',
	extensions: ['tsv', 'tab'],
	mime: ['text/tab-separated-values'],
	read: (input) => readTableOfTurns(input, '\t')
};

/** The same as a workbook: its first sheet. */
export const xlsx: TextReader = {
	format: 'xlsx',
	extensions: ['xlsx', 'ods'],
	mime: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
	read: (input) => readTableOfTurns(input)
};
