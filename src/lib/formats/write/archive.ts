import { strToU8, zipSync, type Zippable } from 'fflate';
import { sha256 } from './sha256.ts';

export const ARCHIVE_FORMAT = 'tamis-study';
/** Since version 2 rows may hold bytes. */
export const ARCHIVE_VERSION = 2;

/** A row of the store as it is: what JSON gives back unchanged, and bytes. */
export type ArchiveRow = Readonly<Record<string, string | number | null | Uint8Array>>;
export type ArchiveTables = Readonly<Record<string, readonly ArchiveRow[]>>;

export interface ArchiveManifest {
	format: typeof ARCHIVE_FORMAT;
	/** Version of the archive format. */
	version: number;
	/** Number of the last migration of the store that wrote the archive. */
	schema: number;
	/** In the order in which the rows can be inserted. */
	tables: readonly { name: string; rows: number; sha256: string }[];
}

/** A fixed time for the entries, so that the same study gives the same bytes. */
const MTIME = new Date(1980, 0, 1);

/**
 * Writes a study as one file: a zip of `manifest.json` and one JSON-lines file per table, `tables/<name>.jsonl`, in the order
 * given. `schema` is the number of the store's last migration. Texts are preserved exactly, including lone surrogates, which
 * JSON escapes.
 * Bytes stand in a row as `{"base64": "…"}`.
 */
export async function writeArchive(tables: ArchiveTables, schema: number): Promise<Uint8Array> {
	const files: Zippable = {};
	const listed: { name: string; rows: number; sha256: string }[] = [];
	for (const [name, rows] of Object.entries(tables)) {
		const bytes = strToU8(rows.map((row) => `${lineOf(row)}\n`).join(''));
		files[tablePath(name)] = [bytes, { mtime: MTIME }];
		listed.push({ name, rows: rows.length, sha256: await sha256(bytes) });
	}
	const manifest: ArchiveManifest = {
		format: ARCHIVE_FORMAT,
		version: ARCHIVE_VERSION,
		schema,
		tables: listed
	};
	const first = strToU8(`${JSON.stringify(manifest, null, '\t')}\n`);
	return zipSync({ 'manifest.json': [first, { mtime: MTIME }], ...files });
}

function lineOf(row: ArchiveRow): string {
	const plain = Object.entries(row).map(([column, value]) => [
		column,
		value instanceof Uint8Array ? { base64: base64Of(value) } : value
	]);
	return JSON.stringify(Object.fromEntries(plain));
}

const base64Of = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
	Buffer.from(buffer, byteOffset, byteLength).toString('base64');

export function tablePath(name: string): string {
	return `tables/${name}.jsonl`;
}
