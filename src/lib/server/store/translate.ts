import { newId } from './ids.ts';
import { toSchema3 } from './migrations/003-rows.ts';
import type { ArchivedRows } from './schema.ts';

/** What each migration that changes the meaning of rows does to those of an archive, by the number of its schema. */
const steps: readonly [schema: number, carry: (tables: ArchivedRows, newId: () => string) => ArchivedRows][] =
	[[3, toSchema3]];

/** The rows of an archive of some schema as today's keeps them. */
export const translated = (tables: ArchivedRows, schema: number): ArchivedRows =>
	steps.reduce((rows, [to, carry]) => (schema < to ? carry(rows, newId) : rows), tables);
