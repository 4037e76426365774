import * as v from 'valibot';
import type { RowRefusal } from '../rows.ts';
import { tableOptions } from './tables.ts';

export const codebookOptions = v.object({
	...tableOptions,
	/** Names of the twelve hues, in each language the file may be in. */
	hues: v.optional(v.array(v.array(v.string())), [])
});

export interface CodebookImport {
	rows: number;
	created: number;
	updated: number;
	/** Codes that were there already, just so. */
	unchanged: number;
	/** Rows left out, or landed without their colour, with the reason. */
	refused: readonly RowRefusal[];
}
