import { chooseEncoding, type Choice } from './encodings/choose.ts';
import { nearlyUtf8 } from './encodings/near-utf8.ts';
import { wideEncoding } from './encodings/wide.ts';
import { ReadRefusal } from './refusal.ts';
import type { Notice } from '#lib/contract/index.ts';
import type { ReadLimits } from './limits.ts';

/** A text file to decode: `options.encoding` is what the researcher asked for. */
interface EncodedText {
	bytes: Uint8Array;
	options: { encoding?: string };
	limits: Pick<ReadLimits, 'plain'>;
}

interface Decoded {
	text: string;
	/** Label of the WHATWG Encoding standard. */
	encoding: string;
	notices: Notice[];
}

/** How much of a file is looked at to tell text from something else. */
const sampleSize = 65_536;

/**
 * Decodes a text file: the encoding asked for, else its BOM, else UTF-16 by its NULs and its letters, else `declared` (by the
 * file itself), else strict UTF-8, else UTF-8 but for some bytes, else what its letters speak for. Guesses are told.
 * Throws `ReadRefusal`: 'too-large', 'binary', 'unknown-encoding'.
 */
export function decodeText({ bytes, options, limits }: EncodedText, declared?: string): Decoded {
	if (bytes.length > limits.plain)
		throw new ReadRefusal('too-large', { bytes: bytes.length, limit: limits.plain });
	const forced = options.encoding;
	if (forced) {
		const decoder = decoderOf(forced);
		if (!decoder) throw new ReadRefusal('unknown-encoding', { encoding: forced });
		return decoded(bytes, decoder.encoding);
	}
	const marked = byMark(bytes);
	if (marked) return decoded(bytes, marked);
	const wide = wideEncoding(bytes);
	if (wide) return guessed(bytes, { encoding: wide, sure: true, others: [] });
	if (looksBinary(bytes)) throw new ReadRefusal('binary');
	const own = declared ? decoderOf(declared, true) : null;
	for (const decoder of [own, new TextDecoder('utf-8', { fatal: true })]) {
		if (!decoder) continue;
		try {
			return { text: decoder.decode(bytes), encoding: decoder.encoding, notices: [] };
		} catch {
			// Not this encoding: the next one is tried.
		}
	}
	const nearly = nearlyUtf8(bytes);
	if (nearly) {
		const { text, ...values } = nearly;
		return { text, encoding: 'utf-8', notices: [{ code: 'unreadable-bytes', values }] };
	}
	return guessed(bytes, chooseEncoding(bytes));
}

/** In this encoding and no other; what it cannot hold is replaced and counted. */
function decoded(bytes: Uint8Array, encoding: string): Decoded {
	try {
		return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding, notices: [] };
	} catch {
		const text = new TextDecoder(encoding).decode(bytes);
		let count = 0;
		// Not by splitting: a file of nothing else would be as many strings.
		for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 0xfffd) count++;
		return { text, encoding, notices: [{ code: 'undecodable-bytes', values: { count } }] };
	}
}

function guessed(bytes: Uint8Array, { encoding, sure, others }: Choice): Decoded {
	const { text, notices } = decoded(bytes, encoding);
	const told: Notice[] = [{ code: 'encoding-guessed', values: { encoding } }];
	if (!sure) told.push({ code: 'encoding-unsure', values: { others: others.join(', ') } });
	return { text, encoding, notices: [...told, ...notices] };
}

function decoderOf(label: string, fatal = false): TextDecoder | null {
	try {
		return new TextDecoder(label, { fatal });
	} catch {
		return null;
	}
}

/** The encoding a byte order mark names. */
export function byMark(bytes: Uint8Array): string | null {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return null;
}

/** One byte in 25 a control no text has: a photograph, a program, a file of NULs. */
export function looksBinary(bytes: Uint8Array): boolean {
	const sample = bytes.subarray(0, sampleSize);
	let controls = 0;
	for (const byte of sample)
		if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls++;
	return controls >= 4 && controls * 25 > sample.length;
}
