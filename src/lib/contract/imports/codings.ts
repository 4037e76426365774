import * as v from 'valibot';
import type { RowRefusal } from '../rows.ts';
import { tableOptions, type TablePreview } from './tables.ts';

/** What a column of a table of codings may hold. */
export const codingRoles = [
	'document',
	'case',
	'quotation',
	'start',
	'end',
	'theme',
	'code',
	'coder'
] as const;
export type CodingRole = (typeof codingRoles)[number];

export const codingOptions = v.object({
	...tableOptions,
	/** Which column holds what, `''` for none; roles not named are found by their usual headings. */
	columns: v.optional(v.partial(v.object(v.entriesFromList(codingRoles, v.string()))), {})
});

export interface CodingPreview extends TablePreview {
	/** The column of each role that has one. */
	columns: Partial<Record<CodingRole, string>>;
	/** Roles without which no row can land. */
	missing: readonly CodingRole[];
	/** Rows that would land. */
	landed: number;
	/** Paths of the codes that would be made. */
	newCodes: readonly string[];
	refused: readonly RowRefusal[];
}

export interface CodingImport {
	rows: number;
	/** Rows that landed, as a new coding or on one that was there. */
	landed: number;
	codings: number;
	alreadyThere: number;
	codes: number;
	refused: readonly RowRefusal[];
}
