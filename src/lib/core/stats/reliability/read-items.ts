import { moderate } from '../cases.ts';
import type { Input } from '../method.ts';
import { refuse } from '../refuse.ts';
import { matrix } from '../validate.ts';
import { isConstant } from '../linear-algebra/vector.ts';
import { itemColumns, type ItemRows } from './item-matrix.ts';

/** More items than this are no scale, and the work grows with their cube. */
const MOST_ITEMS = 300;

export const ITEMS_INPUT = {
	m: 'rows of persons, one number per item, null for missing; reverse-scored items already reversed'
};

export interface ReadItems {
	/** Persons who answered every item. */
	complete: ItemRows;
	/** All persons, NaN for missing. */
	all: ItemRows;
	missing: number;
	items: number;
	/** Positions, from 1, of the items on which all complete answers agree. */
	constant: number[];
	given: readonly (readonly (number | null)[])[];
}

/** The field `m`; refused with fewer than `fewestItems` items or two complete persons. */
export function readItems(input: Input, fewestItems = 2): ReadItems {
	const given = matrix(input, 'm');
	const items = given[0]?.length ?? 0;
	if (items < fewestItems) refuse('too-few-items', { items, needed: fewestItems });
	if (items > MOST_ITEMS) refuse('too-many-items', { items, most: MOST_ITEMS });
	const all = given.map((row) => moderate(Float64Array.from(row, (value) => value ?? NaN)));
	const complete = all.filter((row) => !row.some(Number.isNaN));
	if (complete.length < 2) refuse('too-few-complete-rows', { n: complete.length, needed: 2 });
	const constant = itemColumns(complete).flatMap((values, j) => (isConstant(values) ? [j + 1] : []));
	return { complete, all, missing: all.length - complete.length, items, constant, given };
}
