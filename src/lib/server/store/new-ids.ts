import type { ArchivedRow, ArchivedRows } from './schema.ts';
import { fingerprint } from './writer.ts';

/** A change as the journal keeps it (see Change of the writer), read again. */
interface Kept {
	id?: string;
	before?: ArchivedRow | null;
	after?: ArchivedRow | null;
	ids?: readonly string[];
	prints?: readonly string[];
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * The same rows under other ids, wherever an id stands: in keys, in links, and within the changes of the journal,
 * whose fingerprints of bulk insertions are taken anew.
 */
export function withNewIds(tables: ArchivedRows, newId: () => string): Map<string, ArchivedRow[]> {
	const journal = (tables.get('journal') ?? []).map((row) => ({
		row,
		changes: JSON.parse(String(row['changes'])) as Kept[]
	}));
	const ids = new Map<string, string>();
	const meet = (old: string): void => {
		if (!ids.has(old)) ids.set(old, newId());
	};
	for (const rows of tables.values()) for (const row of rows) meet(String(row['id']));
	// Rows that are gone live on in the journal: their ids must not be shared with the original either.
	for (const { changes } of journal) {
		for (const change of changes) for (const id of change.ids ?? [change.id ?? '']) meet(id);
	}
	const renamed = (row: ArchivedRow): ArchivedRow =>
		Object.fromEntries(
			Object.entries(row).map(([column, value]) => [
				column,
				typeof value === 'string' ? (ids.get(value) ?? value) : value
			])
		);

	const out = new Map<string, ArchivedRow[]>();
	for (const [table, rows] of tables) if (table !== 'journal') out.set(table, rows.map(renamed));
	const prints = printsAnew(tables, journal, renamed);
	out.set(
		'journal',
		journal.map(({ row }) => ({
			...renamed(row),
			changes: JSON.stringify(
				JSON.parse(
					String(row['changes']).replaceAll(UUID, (id) => ids.get(id) ?? id),
					(key, value: unknown) =>
						key === 'prints' && Array.isArray(value) ? value.map((p) => prints.get(String(p)) ?? p) : value
				)
			)
		}))
	);
	return out;
}

/**
 * The fingerprint of each row of a bulk insertion under its new ids, by its old one. The row as it was inserted is
 * found by walking the journal backwards from the rows there are now: it may have changed since, or be gone.
 */
function printsAnew(
	tables: ArchivedRows,
	journal: readonly { row: ArchivedRow; changes: readonly Kept[] }[],
	renamed: (row: ArchivedRow) => ArchivedRow
): Map<string, string> {
	const rows = new Map<string, ArchivedRow>();
	for (const table of tables.values()) for (const row of table) rows.set(String(row['id']), row);
	const prints = new Map<string, string>();
	const newestFirst = journal.toSorted((a, b) => Number(b.row['seq']) - Number(a.row['seq']));
	for (const { id = '', before, ids, prints: taken } of newestFirst.flatMap((e) => e.changes.toReversed())) {
		if (ids) {
			for (const [i, inserted] of ids.entries()) {
				const row = rows.get(inserted);
				if (row && fingerprint(row) === taken?.[i]) prints.set(fingerprint(row), fingerprint(renamed(row)));
				rows.delete(inserted);
			}
		} else if (before) rows.set(id, { ...rows.get(id), ...before });
		else rows.delete(id);
	}
	return prints;
}
