import { Inflate } from 'fflate';
import { ReadRefusal, type ReadLimits } from '../types.ts';

const step = 8192;
/** What comes before `stream` in an object is looked at this far back. */
const dictionaryRange = 1024;

/**
 * Inflates the compressed streams of a PDF once, counting and keeping nothing: pdf.js holds each one whole and knows
 * no bound. Pictures are left alone, as their pixels are never asked for.
 * A stream that is not as it declares is left for pdf.js to judge. Throws `ReadRefusal`: 'inflates-too-far'.
 */
export function checkStreams(bytes: Uint8Array, limits: ReadLimits): void {
	const budget = { left: limits.inflated };
	for (let at = find(bytes, 'stream', 0); at >= 0; at = find(bytes, 'stream', at + 6)) {
		if (bytes[at - 1] === 0x64) continue; // The end of `endstream`.
		const filters = filtersOf(latin1(bytes.subarray(Math.max(0, at - dictionaryRange), at)));
		if (filters.length === 0) continue;
		let start = at + 6;
		if (bytes[start] === 0x0d) start++;
		if (bytes[start] === 0x0a) start++;
		const end = find(bytes, 'endstream', start);
		count(bytes.subarray(start, end < 0 ? bytes.length : end), filters, budget, limits);
	}
}

/** The names of compressing filters in the dictionary nearest to its stream; none for a picture. */
function filtersOf(before: string): string[] {
	const dictionary = before.slice(before.lastIndexOf(' obj') + 1);
	if (/\/Subtype\s*\/Image/.test(dictionary)) return [];
	return Array.from(
		dictionary.matchAll(/\/(FlateDecode|LZWDecode|Fl|LZW|RunLengthDecode)\b/g),
		(found) => found[1] ?? ''
	);
}

function count(data: Uint8Array, filters: string[], budget: { left: number }, limits: ReadLimits): void {
	const tooFar = () => new ReadRefusal('inflates-too-far', { limit: limits.inflated });
	// What one filter makes of another's output cannot be seen from here; no program writes that on purpose.
	const nested = filters.length > 1;
	if (nested && data.length * limits.ratio > limits.inflated) throw tooFar();
	if (nested || !filters[0]?.startsWith('Fl')) {
		budget.left -= data.length * (nested ? limits.ratio : 4);
		if (budget.left < 0) throw tooFar();
		return;
	}
	const inflater = new Inflate((chunk) => {
		budget.left -= chunk.length;
	});
	try {
		// Two bytes of zlib head stand before the deflated data.
		for (let at = 2; at < data.length && budget.left >= 0; at += step)
			inflater.push(data.subarray(at, at + step), at + step >= data.length);
	} catch {
		return;
	}
	if (budget.left < 0) throw tooFar();
}

function find(bytes: Uint8Array, word: string, from: number): number {
	const first = word.charCodeAt(0);
	for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
		let length = 1;
		while (length < word.length && bytes[at + length] === word.charCodeAt(length)) length++;
		if (length === word.length) return at;
	}
	return -1;
}

function latin1(bytes: Uint8Array): string {
	return String.fromCharCode(...bytes);
}
