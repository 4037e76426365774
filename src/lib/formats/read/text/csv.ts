import { mimeTypes } from '../../mime.ts';
import { readTableOfTurns } from './table-turns/read.ts';
import type { TextReader } from './types.ts';

/** A transcript with a row for each thing said; a tab, a comma or a semicolon parts its columns. */
export const csv: TextReader = {
	format: 'csv',
	extensions: ['csv'],
	mime: ['text/csv'],
	read: readTableOfTurns
};

/** The same with tabs, as Whisper writes it: `start`, `end`, `text`. */
export const tsv: TextReader = {
	format: 'tsv',
	extensions: ['tsv', 'tab'],
	mime: ['text/tab-separated-values'],
	read: readTableOfTurns
};

/** The same as a workbook: its first sheet. */
export const xlsx: TextReader = {
	format: 'xlsx',
	extensions: ['xlsx', 'ods'],
	mime: [mimeTypes.xlsx],
	read: readTableOfTurns
};
