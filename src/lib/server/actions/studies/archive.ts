import { archiveLimits, ReadRefusal, readArchive } from '#lib/formats/read/index.ts';
import { mimeTypes, writeArchive } from '#lib/formats/write/index.ts';
import { Refusal } from '../../refusal.ts';
import {
	archivedRows,
	archivedTables,
	bringStudy,
	hasStudy,
	schemaNumber,
	translated,
	withNewIds,
	type ArchivedRows
} from '../../store/index.ts';
import type { Session } from '../action.ts';
import { getStudy } from './overview.ts';

/** No archive is larger, in bytes. */
export const LARGEST_ARCHIVE = archiveLimits.bytes;

/** A study as one file. Its journal goes with it. */
export async function exportStudy(
	session: Session,
	studyId: string
): Promise<{ name: string; mime: string; bytes: Uint8Array }> {
	const study = await getStudy(session, studyId);
	const tables = await archivedRows(session.store.db, studyId);
	const name = study.name.replaceAll(/[^\p{L}\p{N} _-]+/gu, ' ').trim() || 'study';
	const bytes = await writeArchive(tables, schemaNumber);
	return { name: `${name}.tamis`, mime: mimeTypes.tamis, bytes };
}

/** Every row says it belongs to that study: an archive brings nothing into another one. */
function ownRows(tables: ArchivedRows, studyId: string): boolean {
	return [...tables].every(
		([table, rows]) => table === 'study' || rows.every((row) => row['studyId'] === studyId)
	);
}

/** The rows as today's schema has them. @throws Refusal `archive-damaged` when they are not what their own schema says. */
function carried(tables: ArchivedRows, schema: number): ArchivedRows {
	try {
		return translated(tables, schema);
	} catch {
		throw new Refusal('archive-damaged');
	}
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
	const { manifest, tables: read } = await readArchive(bytes).catch((error: unknown) => {
		throw error instanceof ReadRefusal ? new Refusal(error.code, error.values) : error;
	});
	if (manifest.schema > schemaNumber) throw new Refusal('archive-newer');
	const tables = carried(read, manifest.schema);
	const foreign = [...tables.keys()].some((t) => !(archivedTables as readonly string[]).includes(t));
	const [original, second] = tables.get('study') ?? [];
	if (foreign || !original || second) throw new Refusal('archive-damaged');
	const originalId = String(original['id']);
	if (!ownRows(tables, originalId)) throw new Refusal('archive-damaged');
	const taken = await hasStudy(session.store.db, originalId);
	const arriving = taken ? withNewIds(tables) : tables;
	const study = arriving.get('study')?.[0] ?? original;
	const given = name?.trim() || String(study['name']);
	await bringStudy(session.store.db, arriving, given);
	return { id: String(study['id']), name: given };
}
