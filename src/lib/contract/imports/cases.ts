import * as v from 'valibot';
import type { VariableType } from '#lib/core/survey/index.ts';
import type { RowRefusal } from '../rows.ts';
import { tableOptions, type TablePreview } from './tables.ts';

const columnType = v.picklist(['nominal', 'ordinal', 'numeric', 'date', 'text', 'skip']);

export const caseOptions = v.object({
	...tableOptions,
	/** The column that names the case; the first when absent. */
	nameColumn: v.optional(v.string()),
	/** Column to type; `skip` leaves a column out. Columns not named keep the guessed type. */
	types: v.optional(v.record(v.string(), columnType), {}),
	/** The column whose values name a document or a speaker; the name column when absent. */
	matchColumn: v.optional(v.string()),
	matchTo: v.optional(v.picklist(['speakers', 'documents', 'either', 'none']), 'either')
});

export interface CasePreview extends TablePreview {
	nameColumn: string;
	matchColumn: string;
	columns: readonly {
		name: string;
		type: VariableType | 'skip';
		missing: number;
		distinct: number;
		/** A variable of that name is in the study: the column fills it, and its type stands. */
		existing: boolean;
	}[];
	cases: number;
	/** Of these, cases that are in the study already. */
	known: number;
	/** For each row, what it would be attached to. */
	matches: readonly {
		row: number;
		name: string;
		documents: readonly string[];
		speakers: readonly string[];
	}[];
	/** Rows of which something is attached. */
	matched: number;
	/** What would be left out. */
	refused: readonly RowRefusal[];
}

export interface CaseImport {
	cases: number;
	variables: number;
	values: number;
	documents: number;
	speakers: number;
	/** Rows and cells that were left out. */
	refused: readonly RowRefusal[];
	/** Cases that found neither document nor speaker. */
	unmatched: readonly string[];
}
