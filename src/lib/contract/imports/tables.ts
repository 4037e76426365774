import * as v from 'valibot';
import type { Notice } from '../reading.ts';

/** How a table file is to be read, where its reader is corrected. */
export const tableOptions = {
	encoding: v.optional(v.string()),
	delimiter: v.optional(v.picklist([',', ';', '\t', '|', ''])),
	sheet: v.optional(v.string())
};

/** What a page shows of a table before it is imported. */
export interface TablePreview {
	header: readonly string[];
	/** The first rows. */
	rows: readonly (readonly string[])[];
	rowCount: number;
	delimiter: string;
	encoding: string;
	sheets: readonly string[];
	sheet: string;
	notices: readonly Notice[];
}
