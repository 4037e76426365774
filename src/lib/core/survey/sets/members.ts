import type { ResponseSet } from '../book.ts';

/** The names of the variables a set is read from. */
export const membersOf = (set: ResponseSet): readonly string[] =>
	set.kind === 'delimited' ? [set.column] : set.columns;
