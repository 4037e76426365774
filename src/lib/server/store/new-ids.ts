import { randomUUID } from 'node:crypto';
import { keptId, pack, unpack } from './kept.ts';
import { lastingPart } from './prints.ts';
import type { ArchivedRow, ArchivedRows } from './schema.ts';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Kinds of changes that keep rows or updates, which hold ids; other kinds keep columns, which hold none. */
const KEEP_ROWS: readonly unknown[] = ['insertMany', 'removeMany', 'updateMany'];

const dataOf = (row: ArchivedRow): Uint8Array =>
	row['data'] instanceof Uint8Array ? row['data'] : new Uint8Array();

/** The ids of rows that are gone, which live on in the journal and must not be shared with the original either. */
function* idsOfGone(changes: readonly ArchivedRow[], packed: readonly string[]): Generator<string> {
	for (const { rowId } of changes) if (typeof rowId === 'string') yield rowId;
	for (const text of packed) yield* text.match(UUID) ?? [];
}

/**
 * The same rows under other ids, wherever an id stands: in keys, in links, within the changes of the journal and what
 * is kept for them. The new ids differ in their random part only: rows stay in the order of their ids, and the
 * fingerprints of the journal, which leave that part out, still hold.
 */
export function withNewIds(tables: ArchivedRows): Map<string, readonly ArchivedRow[]> {
	const changes = tables.get('change') ?? [];
	const holdsRows = new Set(
		changes.flatMap(({ kind, keptId: kept }) => (KEEP_ROWS.includes(kind) ? [kept] : []))
	);
	const kept = (tables.get('kept') ?? []).map((row) => ({
		row,
		packed: holdsRows.has(row['id']) ? JSON.stringify(unpack(dataOf(row))) : undefined
	}));
	const ids = new Map<string, string>();
	const meet = (old: string): void => {
		if (!ids.has(old)) ids.set(old, lastingPart(old) + randomUUID().slice(18));
	};
	for (const [table, rows] of tables) if (table !== 'kept') for (const { id } of rows) meet(String(id));
	const packed = kept.flatMap((one) => one.packed ?? []);
	for (const id of idsOfGone(changes, packed)) meet(id);

	const renamed = (row: ArchivedRow): ArchivedRow =>
		Object.fromEntries(
			Object.entries(row).map(([column, value]) => [
				column,
				typeof value === 'string' ? (ids.get(value) ?? value) : value
			])
		);
	const within = (text: string): string => text.replaceAll(UUID, (id) => ids.get(id) ?? id);

	const studyId = ids.get(String(tables.get('study')?.[0]?.['id'])) ?? '';
	const keptAnew = kept.map(({ row, packed: text }): ArchivedRow => {
		const data = text === undefined ? dataOf(row) : pack(JSON.parse(within(text)));
		const id = keptId(studyId, data);
		ids.set(String(row['id']), id);
		return { id, studyId, data };
	});
	const changesAnew = changes.map((row): ArchivedRow => {
		const { before, after } = row;
		return {
			...renamed(row),
			before: typeof before === 'string' ? within(before) : null,
			after: typeof after === 'string' ? within(after) : null
		};
	});
	const anew = new Map<string, readonly ArchivedRow[]>();
	for (const [table, rows] of tables) anew.set(table, rows.map(renamed));
	return anew.set('kept', keptAnew).set('change', changesAnew);
}
