import { byMark, looksBinary } from '../encoding.ts';
import { chooseEncoding } from '../encodings/choose.ts';
import { wideEncoding } from '../encodings/wide.ts';
import { ReadRefusal } from '../refusal.ts';

const LINE_FEED = 10;
const RETURN = 13;

export interface DecodingTold {
	/** Label of the WHATWG Encoding standard. */
	encoding: string;
	/** No mark named it. */
	guessed: boolean;
	/** The encoding of the lines that are not in `encoding`, how many they are, and the first of them, from 1. */
	other: string;
	otherLines: number;
	firstOther: number;
}

function decoderOf(label: string, fatal = false): TextDecoder {
	try {
		return new TextDecoder(label, { fatal });
	} catch {
		throw new ReadRefusal('unknown-encoding', { encoding: label });
	}
}

/**
 * Decodes a text file piece by piece, in one pass. Without a mark each piece is taken for UTF-8; a line that is not
 * is read in the encoding its letters speak for and counted, so that a file of one encoding and a file of both are told
 * apart at the end.
 * `\r\n` and `\r` become `\n`, NULs go.
 */
export class StreamDecoder {
	#label: string | null;
	#guessed = false;
	#stream: TextDecoder | null = null;
	#strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
	/** What is not UTF-8, once something is not. */
	#other: TextDecoder | null = null;
	#rest: Uint8Array = new Uint8Array(0);
	#heldReturn = '';
	#started = false;
	#lines = 0;
	#utf8Lines = 0;
	#otherLines = 0;
	#firstOther = 0;
	readonly #longestLine: number;

	/** Throws `ReadRefusal`: 'unknown-encoding'. */
	constructor(encoding: string | undefined, longestLine: number) {
		this.#label = encoding ?? null;
		if (encoding !== undefined) this.#stream = decoderOf(encoding);
		this.#longestLine = longestLine;
	}

	/** The text that is sure by now. Throws `ReadRefusal`: 'binary'; and what `onLongLine` throws. */
	push(bytes: Uint8Array, onLongLine: (row: number) => never): string {
		if (this.#label === null) this.#begin(bytes);
		if (this.#stream) return this.#unified(this.#stream.decode(bytes, { stream: true }));
		const all = joined(this.#rest, bytes);
		let cut = all.length;
		while (cut > 0 && all[cut - 1] !== LINE_FEED && all[cut - 1] !== RETURN) cut--;
		this.#rest = all.subarray(cut);
		if (this.#rest.length > this.#longestLine) onLongLine(this.#lines + 1);
		return this.#unified(this.#decode(all.subarray(0, cut)));
	}

	end(): string {
		const text = this.#stream ? this.#stream.decode() : this.#decode(this.#rest);
		const held = this.#heldReturn === '' ? '' : '\n';
		this.#heldReturn = '';
		return held + this.#unified(text, true);
	}

	get told(): DecodingTold {
		const one = this.#utf8Lines === 0 && this.#otherLines > 0;
		const other = this.#other?.encoding ?? '';
		const encoding = this.#stream?.encoding ?? (one ? other : 'utf-8');
		const mixed = this.#utf8Lines > 0 && this.#otherLines > 0;
		return {
			encoding,
			guessed: this.#guessed || one,
			other,
			otherLines: mixed ? this.#otherLines : 0,
			firstOther: mixed ? this.#firstOther : 0
		};
	}

	#begin(bytes: Uint8Array): void {
		const marked = byMark(bytes);
		const seen = marked ?? wideEncoding(bytes) ?? '';
		if (seen === '' && looksBinary(bytes)) throw new ReadRefusal('binary', {});
		this.#label = seen;
		if (seen.startsWith('utf-16')) {
			this.#stream = decoderOf(seen);
			this.#guessed = marked === null;
		}
	}

	#decode(bytes: Uint8Array): string {
		try {
			const text = this.#strict.decode(bytes);
			if (this.#utf8Lines === 0 && text.length < bytes.length) this.#utf8Lines = 1;
			this.#lines += countLines(bytes);
			return text;
		} catch {
			return this.#decodeByLine(bytes);
		}
	}

	#decodeByLine(bytes: Uint8Array): string {
		let text = '';
		for (let start = 0; start < bytes.length;) {
			const found = bytes.indexOf(LINE_FEED, start);
			const end = found < 0 ? bytes.length : found + 1;
			const line = bytes.subarray(start, end);
			this.#lines++;
			try {
				const decoded = this.#strict.decode(line);
				if (decoded.length < line.length) this.#utf8Lines++;
				text += decoded;
			} catch {
				this.#otherLines++;
				if (this.#firstOther === 0) this.#firstOther = this.#lines;
				this.#other ??= new TextDecoder(chooseEncoding(bytes).encoding);
				text += this.#other.decode(line);
			}
			start = end;
		}
		return text;
	}

	#unified(text: string, last = false): string {
		let whole = this.#heldReturn + text;
		if (!this.#started && whole !== '') {
			this.#started = true;
			if (whole.startsWith('\ufeff')) whole = whole.slice(1);
		}
		this.#heldReturn = '';
		if (!last && whole.endsWith('\r')) {
			this.#heldReturn = '\r';
			whole = whole.slice(0, -1);
		}
		if (whole.includes('\r')) whole = whole.replace(/\r\n?/g, '\n');
		return whole.includes('\0') ? whole.replaceAll('\0', '') : whole;
	}
}

function joined(rest: Uint8Array, bytes: Uint8Array): Uint8Array {
	if (rest.length === 0) return bytes;
	const all = new Uint8Array(rest.length + bytes.length);
	all.set(rest);
	all.set(bytes, rest.length);
	return all;
}

function countLines(bytes: Uint8Array): number {
	let count = 0;
	for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
	return count;
}
