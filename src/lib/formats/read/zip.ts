import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { ReadRefusal } from './refusal.ts';
import type { ReadLimits } from './limits.ts';
import { listEntries, type ZipEntry } from './zip-directory.ts';

export type ZipLimits = Pick<ReadLimits, 'bytes' | 'inflated' | 'entries' | 'ratio'>;

/** An open zip. Entries are inflated on demand, under one limit for all of them. */
export interface Zip {
	/** The names of the entries as written, without folders. Unsafe as paths on a disk. */
	readonly names: readonly string[];
	/** A whole entry, or null when it does not exist. Throws `ReadRefusal`. */
	read(name: string): Uint8Array | null;
	/** Passes an entry on in chunks; false when it does not exist. Throws `ReadRefusal`. */
	stream(name: string, onChunk: (chunk: Uint8Array) => void): boolean;
}

/** Compressed bytes inflated at a time: at deflate's greatest ratio (1032:1) 8 MB are inflated between two checks of the limits. */
const step = 8192;
/** The ratio is checked above this much output: small entries (an empty sheet) often have a high ratio. */
const ratioFloor = 2 ** 20;

/**
 * Opens a zip held in memory. Sizes declared in its directory are not trusted: inflating stops as soon as the output exceeds
 * `limits.inflated` (all entries together) or `limits.ratio`, and the checksum must match.
 * Throws `ReadRefusal`: 'too-large', 'too-many-entries', 'inflates-too-far', 'encrypted', 'damaged', 'not-this-format'.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits): Zip {
	if (bytes.length > limits.bytes)
		throw new ReadRefusal('too-large', { bytes: bytes.length, limit: limits.bytes });
	const entries = listEntries(bytes, limits.entries);
	const budget = { left: limits.inflated };

	function stream(name: string, onChunk: (chunk: Uint8Array) => void): boolean {
		const entry = entries.get(name);
		if (!entry) return false;
		if (entry.encrypted) throw new ReadRefusal('encrypted');
		const data = entryData(bytes, entry);
		let size = 0;
		let sum = 0;
		const take = (chunk: Uint8Array, consumed: number) => {
			size += chunk.length;
			budget.left -= chunk.length;
			if (budget.left < 0 || (size > ratioFloor && size > consumed * limits.ratio))
				throw new ReadRefusal('inflates-too-far');
			if (size > entry.size) throw new ReadRefusal('damaged', { entry: name });
			sum = crc32(chunk, sum);
			onChunk(chunk);
		};
		if (entry.method === 0) take(data, data.length);
		else inflate(data, take);
		if (sum !== entry.crc || size !== entry.size) throw new ReadRefusal('damaged', { entry: name });
		return true;
	}

	function read(name: string): Uint8Array | null {
		const entry = entries.get(name);
		if (!entry) return null;
		// The declared size may be wrong, but `stream` refuses an entry that is larger before it passes on a byte more.
		const whole = new Uint8Array(Math.min(entry.size, Math.max(budget.left, 0)));
		let at = 0;
		stream(name, (chunk) => {
			whole.set(chunk, at);
			at += chunk.length;
		});
		return whole;
	}

	return { names: [...entries.keys()], read, stream };
}

/** Calls `take` with each chunk of output and the number of compressed bytes consumed so far. */
function inflate(data: Uint8Array, take: (chunk: Uint8Array, consumed: number) => void): void {
	let consumed = 0;
	let ended = false;
	const inflater = new Inflate((chunk, final) => {
		ended = final;
		if (chunk.length > 0) take(chunk, consumed);
	});
	try {
		while (consumed < data.length) {
			const next = Math.min(consumed + step, data.length);
			const piece = data.subarray(consumed, next);
			consumed = next;
			inflater.push(piece, next === data.length);
		}
	} catch (error) {
		if (error instanceof ReadRefusal) throw error;
		throw new ReadRefusal('damaged');
	}
	if (!ended) throw new ReadRefusal('damaged');
}

function entryData(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
	if (entry.method !== 0 && entry.method !== 8) throw new ReadRefusal('damaged', { entry: entry.name });
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const at = entry.offset;
	if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50)
		throw new ReadRefusal('damaged', { entry: entry.name });
	const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
	const end = start + entry.compressedSize;
	if (end > bytes.length) throw new ReadRefusal('damaged', { entry: entry.name });
	return bytes.subarray(start, end);
}
