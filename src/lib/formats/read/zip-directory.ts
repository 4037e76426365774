import { ReadRefusal } from './refusal.ts';

export interface ZipEntry {
	name: string;
	/** 0 stored, 8 deflated. */
	method: number;
	encrypted: boolean;
	crc: number;
	compressedSize: number;
	size: number;
	/** Position of its local header. */
	offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
/** The end record has 22 bytes and a comment of at most 65,535. */
const endSearch = 22 + 65_535;
const zip64Mark = 0xffffffff;

/**
 * The entries of a zip by name, from its central directory (APPNOTE.TXT 4.3.12), without folders. Of two entries with the same
 * name the first counts. Reads at most `most` records, whatever number the end record gives.
 * Throws `ReadRefusal`: 'not-this-format' when it is no zip, 'too-many-entries', 'damaged'.
 */
export function listEntries(bytes: Uint8Array, most: number): Map<string, ZipEntry> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (
		bytes.length < 4 ||
		(view.getUint32(0, true) !== 0x04034b50 && view.getUint32(0, true) !== endSignature)
	)
		throw new ReadRefusal('not-this-format', { expected: 'zip' });
	const stop = findEnd(view);
	let at = view.getUint32(stop + 16, true);
	const entries = new Map<string, ZipEntry>();
	let count = 0;
	while (at + 46 <= stop && view.getUint32(at, true) === entrySignature) {
		if (++count > most) throw new ReadRefusal('too-many-entries');
		const nameLength = view.getUint16(at + 28, true);
		const extraLength = view.getUint16(at + 30, true);
		const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
		if (next > stop) break;
		const flags = view.getUint16(at + 8, true);
		const entry: ZipEntry = {
			name: decodeName(bytes.subarray(at + 46, at + 46 + nameLength)),
			method: view.getUint16(at + 10, true),
			encrypted: (flags & 1) !== 0,
			crc: view.getUint32(at + 16, true),
			compressedSize: view.getUint32(at + 20, true),
			size: view.getUint32(at + 24, true),
			offset: view.getUint32(at + 42, true)
		};
		applyZip64(entry, view, at + 46 + nameLength, extraLength);
		if (!entry.name.endsWith('/') && !entries.has(entry.name)) entries.set(entry.name, entry);
		at = next;
	}
	if ((count & 0xffff) !== view.getUint16(stop + 10, true)) throw new ReadRefusal('damaged');
	return entries;
}

function findEnd(view: DataView): number {
	const last = view.byteLength - 22;
	for (let at = last; at >= 0 && at > last - endSearch; at--)
		if (view.getUint32(at, true) === endSignature) return at;
	throw new ReadRefusal('damaged');
}

/** Reads the 64-bit sizes and offset from the extra field, which holds, in this order, those that overflow their 32 bits. */
function applyZip64(entry: ZipEntry, view: DataView, start: number, length: number): void {
	let at = start;
	while (at + 4 <= start + length) {
		const id = view.getUint16(at, true);
		const fieldEnd = Math.min(at + 4 + view.getUint16(at + 2, true), start + length);
		let value = at + 4;
		if (id === 1)
			for (const key of ['size', 'compressedSize', 'offset'] as const)
				if (entry[key] === zip64Mark && value + 8 <= fieldEnd) {
					entry[key] = Number(view.getBigUint64(value, true));
					value += 8;
				}
		at = fieldEnd;
	}
}

/** Decodes a name as UTF-8, or byte by byte when it is not: names are used as keys only. */
function decodeName(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}
