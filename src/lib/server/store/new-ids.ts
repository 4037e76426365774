import { fingerprint } from './writer.ts';

type Row = Readonly<Record<string, string | number | null>>;
type Tables = ReadonlyMap<string, readonly Row[]>;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * The same rows under other ids, wherever an id stands: in keys, in links, and within the changes of the journal,
 * whose fingerprints of bulk insertions are taken anew for rows that have not changed since.
 */
export function withNewIds(tables: Tables, newId: () => string): Map<string, Row[]> {
	const ids = new Map<string, string>();
	const known = (old: string): string => {
		const made = ids.get(old) ?? newId();
		ids.set(old, made);
		return made;
	};
	for (const rows of tables.values()) for (const row of rows) known(String(row['id']));
	const changes = tables.get('journal')?.map((r) => JSON.parse(String(r['changes'])) as unknown) ?? [];
	// Rows that are gone live on in the journal: their ids must not be shared with the original either.
	for (const list of changes) collect(list, known);

	const print = new Map<string, string>();
	const renamed = (row: Row): Row =>
		Object.fromEntries(
			Object.entries(row).map(([column, value]) => [
				column,
				typeof value === 'string' ? (ids.get(value) ?? value) : value
			])
		);
	const out = new Map<string, Row[]>();
	for (const [table, rows] of tables) {
		if (table === 'journal') continue;
		out.set(
			table,
			rows.map((row) => {
				const next = renamed(row);
				print.set(fingerprint(row), fingerprint(next));
				return next;
			})
		);
	}
	const journal = tables.get('journal')?.map((row) => ({
		...renamed(row),
		changes: JSON.stringify(
			JSON.parse(
				String(row['changes']).replaceAll(UUID, (id) => ids.get(id) ?? id),
				(key, value: unknown) =>
					key === 'prints' && Array.isArray(value) ? value.map((p) => print.get(String(p)) ?? p) : value
			)
		)
	}));
	if (journal) out.set('journal', journal);
	return out;
}

function collect(changes: unknown, known: (id: string) => string): void {
	if (!Array.isArray(changes)) return;
	for (const change of changes as { id?: string; ids?: string[] }[]) {
		if (change.id) known(change.id);
		for (const id of change.ids ?? []) known(id);
	}
}
