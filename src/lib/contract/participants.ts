import * as v from 'valibot';
import type { VariableType } from '#lib/core/survey/index.ts';
import { id } from './fields.ts';

/** What the grid of participants is sorted by that is no variable. */
export const BY_NAME = 'name';

/** Which rows of the grid of participants are asked for: a window of those a filter lets through, in an order. */
export const gridAsk = v.object({
	/** Place of the first row, from 0. */
	from: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
	/** Instead of a place: the case that the window is to lie around. */
	around: v.optional(id),
	limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
	/** Words that the name or a value holds, case and accents aside. */
	filter: v.optional(v.pipe(v.string(), v.maxLength(300)), ''),
	/** The id of a variable, or `name`; the order of the cases themselves when absent. */
	sort: v.optional(v.string()),
	descending: v.optional(v.boolean(), false)
});
export type GridAsk = v.InferInput<typeof gridAsk>;

export interface GridVariable {
	id: string;
	name: string;
	label: string;
	type: VariableType;
}

export interface GridRow {
	id: string;
	name: string;
	/** One for each variable, in their order; `''` where missing. Several answers stand in one cell, `; ` between. */
	values: string[];
	/** Names of the documents the case owns or speaks in. */
	documents: string[];
	memos: number;
}

/** A window of the grid: `rows` are those from `from` on of the `found` that the filter lets through. */
export interface GridWindow {
	/** How many cases there are. */
	cases: number;
	found: number;
	from: number;
	rows: GridRow[];
}

/** How a variable is used: how many cases have a value, and the most frequent values. */
export interface VariableUse {
	count: number;
	values: string[];
}

/** Some cases whose names hold what was looked for, and how many there are in all. */
export interface CasesFound {
	cases: { id: string; name: string }[];
	total: number;
}
