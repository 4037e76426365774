import type { Kysely } from 'kysely';
import { archiveLimits, ReadRefusal, readArchive } from '#lib/formats/read/index.ts';
import { writeArchive, type ArchiveRow } from '#lib/formats/write/index.ts';
import { Refusal } from '../refusal.ts';
import { archivedTables, newId, refreshParagraphs, schemaNumber, withNewIds } from '../store/index.ts';
import type { Session } from './action.ts';
import { getStudy } from './overview.ts';

// Rows go through whole, table by table: their columns are the store's, checked by its own constraints.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type AnyDb = Kysely<any>;

/** No archive is larger, in bytes. */
export const LARGEST_ARCHIVE = archiveLimits.bytes;

/** A study as one file. Its journal goes with it. */
export async function exportStudy(
	session: Session,
	studyId: string
): Promise<{ name: string; bytes: Uint8Array }> {
	const study = await getStudy(session, studyId);
	const db = session.store.db as unknown as AnyDb;
	const tables: Record<string, ArchiveRow[]> = {};
	for (const table of archivedTables) {
		const column = table === 'study' ? 'id' : 'studyId';
		const rows = await db.selectFrom(table).selectAll().where(column, '=', studyId).orderBy('id').execute();
		tables[table] = rows as ArchiveRow[];
	}
	const name = study.name.replaceAll(/[^\p{L}\p{N} _-]+/gu, ' ').trim() || 'study';
	return { name: `${name}.tamis`, bytes: await writeArchive(tables, schemaNumber) };
}

/** Parents before their children within a table that refers to itself. */
function parentsFirst(rows: readonly ArchiveRow[]): ArchiveRow[] {
	const byParent = Map.groupBy(rows, (r) => r['parentId'] ?? null);
	const ordered: ArchiveRow[] = [];
	const walk = (parent: unknown): void => {
		for (const row of byParent.get(parent as string | null) ?? []) {
			ordered.push(row);
			walk(row['id']);
		}
	};
	walk(null);
	return ordered;
}

/** Every row says it belongs to that study: an archive brings nothing into another one. */
function ownRows(tables: ReadonlyMap<string, readonly ArchiveRow[]>, studyId: string): boolean {
	return [...tables].every(
		([table, rows]) => table === 'study' || rows.every((row) => row['studyId'] === studyId)
	);
}

/**
 * Brings a study back from its archive, under its own name or another. Where its rows are still in the store, the
 * copy gets ids of its own.
 */
export async function importStudy(
	session: Session,
	bytes: Uint8Array,
	name?: string
): Promise<{ id: string; name: string }> {
	const { manifest, tables } = await readArchive(bytes).catch((error: unknown) => {
		throw error instanceof ReadRefusal ? new Refusal(error.code, error.values) : error;
	});
	if (manifest.schema > schemaNumber) throw new Refusal('archive-newer', {});
	const foreign = [...tables.keys()].some((t) => !(archivedTables as readonly string[]).includes(t));
	const [original, second] = tables.get('study') ?? [];
	if (foreign || !original || second) throw new Refusal('archive-damaged', {});
	const originalId = String(original['id']);
	if (!ownRows(tables, originalId)) throw new Refusal('archive-damaged', {});
	const taken = await session.store.db
		.selectFrom('study')
		.select('id')
		.where('id', '=', originalId)
		.executeTakeFirst();
	const arriving = taken ? withNewIds(tables, newId) : tables;
	const study = arriving.get('study')?.[0] ?? original;
	const given = name?.trim() || String(study['name']);
	try {
		await session.store.db.transaction().execute(async (trx) => {
			const db = trx as unknown as AnyDb;
			for (const table of archivedTables) {
				const rows = arriving.get(table) ?? [];
				const ready =
					table === 'study'
						? rows.map((r) => ({ ...r, name: given, deletedAt: null }))
						: table === 'code'
							? parentsFirst(rows)
							: rows;
				for (let i = 0; i < ready.length; i += 500) {
					await db
						.insertInto(table)
						.values(ready.slice(i, i + 500))
						.execute();
				}
			}
			for (const document of arriving.get('document') ?? []) {
				await refreshParagraphs(trx, String(document['id']), String(document['text']));
			}
		});
	} catch (error) {
		// A row without its parent, or a column that is not there: the archive is not what it says it is.
		if (error instanceof Error && /constraint|no column|datatype/i.test(error.message)) {
			throw new Refusal('archive-damaged', {});
		}
		throw error;
	}
	return { id: String(study['id']), name: given };
}
