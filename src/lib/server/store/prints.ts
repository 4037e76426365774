import { createHash } from 'node:crypto';
import type { Bulk } from './changes.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Of an id, its time and its counter. */
const LASTING = 18;

/** The part of an id that a copy of a study keeps (see `withNewIds`), so that fingerprints hold in it too. */
export const lastingPart = (id: string): string => id.slice(0, LASTING);

const lasting = (value: unknown): unknown =>
	typeof value === 'string' && value.length === 36 && UUID.test(value) ? lastingPart(value) : value;

/** A short fingerprint of a few texts or bytes. */
export function hashOf(...parts: readonly (string | Uint8Array)[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part);
	return hash.digest('base64url').slice(0, 22);
}

/**
 * One fingerprint of many rows, whatever their order, over the columns named: one that a later version of the program
 * adds leaves it valid.
 */
export function fingerprint(columns: readonly string[], rows: readonly object[]): string {
	const lines = rows.map((row) => JSON.stringify(columns.map((column) => lasting(Reflect.get(row, column)))));
	return hashOf(...lines.sort().flatMap((line) => [line, '\n']));
}

/** How the journal refers to many rows of one table. */
export function bulkOf(rows: readonly object[]): Bulk {
	const columns = Object.keys(rows[0] ?? {});
	return { count: rows.length, columns, print: fingerprint(columns, rows) };
}
