import { Inflate } from 'fflate';
import { fromAscii85, fromHex } from './ascii.ts';
import { ReadRefusal } from '../../refusal.ts';
import type { ReadLimits } from '../../limits.ts';

const step = 8192;
/** What comes before `stream` in an object is looked at this far back. */
const dictionaryRange = 1024;
/** LZW and run lengths, which no program of this century writes for text, are not undone: taken as this much bigger. */
const unseen = 100;
/** A page has some ten: its words, its pictures, its fonts. */
const mostStreams = 20_000;
/** What is begun to be inflated comes to no more than the file; over so many times, streams begin inside one another. */
const mostTimes = 2;

const names = /\/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL|ASCIIHexDecode|AHx|ASCII85Decode|A85)\b/g;
const short: Record<string, string> = { FlateDecode: 'Fl', ASCIIHexDecode: 'AHx', ASCII85Decode: 'A85' };

/**
 * Inflates the compressed streams of a PDF once, counting and keeping nothing: pdf.js holds each one whole and knows
 * no bound. Pictures are left alone, as their pixels are never asked for.
 * A stream that is not as it declares is left for pdf.js to judge. Throws `ReadRefusal`: 'inflates-too-far', 'too-many-entries',
 * 'damaged' (streams that begin inside one another).
 */
export function checkStreams(bytes: Uint8Array, limits: ReadLimits): void {
	let left = limits.inflated;
	const spend = (size: number) => {
		left -= size;
		if (left < 0) throw new ReadRefusal('inflates-too-far');
	};
	let unfed = bytes.length * mostTimes + step;
	const feed = (size: number) => {
		unfed -= size;
		if (unfed < 0) throw new ReadRefusal('damaged');
	};
	const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	let streams = 0;
	let end = 0;
	for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
		if (bytes[at - 1] === 0x64) continue; // The end of `endstream`.
		if (++streams > mostStreams) throw new ReadRefusal('too-many-entries');
		let start = at + 6;
		if (bytes[start] === 0x0d) start++;
		if (bytes[start] === 0x0a) start++;
		const dictionary = dictionaryOf(latin1(bytes.subarray(Math.max(0, at - dictionaryRange), at)));
		if (/\/Subtype\s*\/Image/.test(dictionary)) continue;
		const filters = filtersOf(dictionary);
		// A filter may be named elsewhere in the file: zlib's first byte tells.
		if (filters.length === 0 && bytes[start] === 0x78) filters.push('Fl');
		if (filters.length === 0) continue;
		// Looked for once: it ends all that begin before it, and where there is none, there is none further on.
		if (end >= 0 && end < start) end = file.indexOf('endstream', start);
		// One step at the least, that is: what is no deflated data ends there, and the rest comes to what `spend` counts.
		if (filters[0] === 'Fl') feed(Math.min(step, (end < 0 ? bytes.length : end) - start));
		count(bytes.subarray(start, end < 0 ? bytes.length : end), filters, spend);
	}
}

/** The dictionary nearest to its stream, names written plainly (`/#46lateDecode`: ISO 32000-1, 7.3.5). */
function dictionaryOf(before: string): string {
	return before
		.slice(before.lastIndexOf(' obj') + 1)
		.replace(/#([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The filters a dictionary names, first to be undone first. */
function filtersOf(dictionary: string): string[] {
	return Array.from(dictionary.matchAll(names), (found) => short[found[1] ?? ''] ?? found[1] ?? '');
}

function count(data: Uint8Array, filters: string[], spend: (bytes: number) => void): void {
	let bytes = data;
	filters.forEach((filter, index) => {
		if (filter === 'AHx') bytes = fromHex(bytes, spend);
		else if (filter === 'A85') bytes = fromAscii85(bytes, spend);
		else if (filter === 'Fl') bytes = inflate(bytes, spend, index < filters.length - 1);
		else spend(bytes.length * unseen);
	});
}

/** Gives back what came out only where another filter stands behind. */
function inflate(data: Uint8Array, spend: (bytes: number) => void, keep: boolean): Uint8Array {
	const chunks: Uint8Array[] = [];
	// Without the head of a zlib stream (RFC 1950, 2.2) pdf.js does not inflate it either.
	const [method = 0, flags = 0] = data;
	if ((method & 15) !== 8 || (method * 256 + flags) % 31 !== 0) return new Uint8Array(0);
	const inflater = new Inflate((chunk) => {
		spend(chunk.length);
		if (keep) chunks.push(chunk);
	});
	try {
		// Two bytes of zlib head stand before the deflated data.
		for (let at = 2; at < data.length; at += step)
			inflater.push(data.subarray(at, at + step), at + step >= data.length);
	} catch (error) {
		if (error instanceof ReadRefusal) throw error;
	}
	return chunks.length === 0 ? new Uint8Array(0) : new Uint8Array(Buffer.concat(chunks));
}

function latin1(bytes: Uint8Array): string {
	return String.fromCharCode(...bytes);
}
