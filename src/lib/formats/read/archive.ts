import * as v from 'valibot';
import { ReadRefusal } from './refusal.ts';
import { mimeTypes } from '../mime.ts';
import type { FormatEntry } from './format-list.ts';
import { openZip, type Zip, type ZipLimits } from './zip.ts';
import {
	ARCHIVE_FORMAT,
	ARCHIVE_VERSION,
	tablePath,
	type ArchiveManifest,
	type ArchiveRow
} from '../write/archive.ts';
import { sha256 } from '../write/sha256.ts';

/** A study as one file. Some browsers save it with the extension of a zip. */
export const archiveFormat: FormatEntry = {
	format: 'tamis',
	extensions: ['tamis', 'zip'],
	mime: [mimeTypes.tamis]
};

/** A study of 50 MB of transcripts inflates to 90 MB. The ratio is high because every row repeats its keys. */
export const archiveLimits: ZipLimits = {
	bytes: 512 * 2 ** 20,
	inflated: 512 * 2 ** 20,
	entries: 200,
	ratio: 1100
};

/** A limit on rows too, because even a short row costs an object in memory. */
const MOST_ROWS = 5_000_000;

const manifestShape = v.object({
	format: v.literal(ARCHIVE_FORMAT),
	version: v.pipe(v.number(), v.integer(), v.minValue(1)),
	schema: v.pipe(v.number(), v.integer(), v.minValue(0)),
	tables: v.array(
		v.object({
			name: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_]*$/)),
			rows: v.pipe(v.number(), v.integer(), v.minValue(0)),
			sha256: v.string()
		})
	)
});
/** The part of a manifest that later versions must keep. */
const versionShape = v.object({ format: v.literal(ARCHIVE_FORMAT), version: v.number() });
const bytesShape = v.pipe(
	v.strictObject({ base64: v.string() }),
	v.transform(({ base64 }): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64')))
);
const rowShape = v.record(v.string(), v.union([v.string(), v.number(), v.null(), bytesShape]));

/**
 * Reads an archive written by `writeArchive` and checks every table against its count and its checksum. The caller checks
 * `manifest.schema` against the store. Throws `ReadRefusal`: 'not-this-format', 'newer-version', 'damaged',
 * 'too-large', 'too-many-entries', 'inflates-too-far'.
 */
export async function readArchive(
	bytes: Uint8Array,
	limits: Partial<ZipLimits> = {}
): Promise<{ manifest: ArchiveManifest; tables: Map<string, ArchiveRow[]> }> {
	const zip = openZip(bytes, { ...archiveLimits, ...limits });
	const manifest = readManifest(zip);
	const tables = new Map<string, ArchiveRow[]>();
	if (manifest.tables.reduce((sum, { rows }) => sum + rows, 0) > MOST_ROWS)
		throw new ReadRefusal('too-many-entries');
	for (const { name, rows, sha256: sum } of manifest.tables) {
		const entry = tablePath(name);
		const data = zip.read(entry);
		if (!data || (await sha256(data as Uint8Array<ArrayBuffer>)) !== sum)
			throw new ReadRefusal('damaged', { entry });
		tables.set(name, readRows(data, entry, rows));
	}
	return { manifest, tables };
}

function readManifest(zip: Zip): ArchiveManifest {
	const data = zip.read('manifest.json');
	const json = data && parse(new TextDecoder().decode(data));
	const stated = v.safeParse(versionShape, json);
	if (!stated.success) throw new ReadRefusal('not-this-format', { expected: 'tamis' });
	if (stated.output.version > ARCHIVE_VERSION)
		throw new ReadRefusal('newer-version', { version: stated.output.version, known: ARCHIVE_VERSION });
	const manifest = v.safeParse(manifestShape, json);
	if (!manifest.success) throw new ReadRefusal('damaged', { entry: 'manifest.json' });
	return manifest.output;
}

/** Reads line by line, because a table may be longer than the longest string. */
function readRows(data: Uint8Array, entry: string, count: number): ArchiveRow[] {
	const decoder = new TextDecoder();
	const rows: ArchiveRow[] = [];
	for (let start = 0; start < data.length;) {
		const found = data.indexOf(10, start);
		const end = found === -1 ? data.length : found;
		const row = v.safeParse(rowShape, parse(decoder.decode(data.subarray(start, end))));
		if (!row.success || rows.length === count) throw new ReadRefusal('damaged', { entry });
		rows.push(row.output);
		start = end + 1;
	}
	if (rows.length < count) throw new ReadRefusal('damaged', { entry });
	return rows;
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
