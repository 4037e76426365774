import { unzlibSync } from 'fflate';
import { DatasetRefusal } from '../codes.ts';
import { Cursor } from '../cursor.ts';
import type { SavFile } from './records.ts';

/** SPSS writes blocks of 4 MB; nothing writes larger ones. */
const LARGEST_BLOCK = 64 * 2 ** 20;
/** The number that stands for no answer. */
export const SYSTEM_MISSING = -Number.MAX_VALUE;

/** The 8-byte slots of the cases, one after another. */
export interface Slots {
	/** True while another case begins here. */
	more(): boolean;
	/** The next slot as a number. */
	number(): number;
	/** The next slot as eight bytes, put at `at` of `into`. */
	bytes(into: Uint8Array, at: number): void;
}

/** Slots as they are. */
function plainSlots(cursor: Cursor): Slots {
	return {
		more: () => cursor.left > 0,
		number: () => cursor.f64(),
		bytes: (into, at) => into.set(cursor.take(8), at)
	};
}

const SPACE = 32;

/** Slots compressed by a byte each: small numbers, blanks, the missing value, or eight bytes that follow. */
function compressedSlots(cursor: Cursor, bias: number): Slots {
	const codes = new Uint8Array(8);
	let used = 8;
	let ended = false;

	function code(): number {
		for (;;) {
			if (used === 8) {
				codes.set(cursor.take(8));
				used = 0;
			}
			const next = codes[used++] ?? 0;
			if (next !== 0) return next;
			// 0 fills the last group.
			if (cursor.left === 0 && used === 8) return 252;
		}
	}
	let ahead = -1;
	const next = (): number => {
		const found = ahead >= 0 ? ahead : code();
		ahead = -1;
		return found;
	};
	const cut = (): never => {
		throw new DatasetRefusal('file-truncated', { row: 0, rows: 0 });
	};
	return {
		more() {
			if (ended) return false;
			if (used === 8 && cursor.left < 8) return false;
			if (ahead < 0) ahead = code();
			ended = ahead === 252;
			return !ended;
		},
		number() {
			const found = next();
			if (found === 253) return cursor.f64();
			if (found === 255) return SYSTEM_MISSING;
			return found === 252 ? cut() : found - bias;
		},
		bytes(into, at) {
			const found = next();
			if (found === 253) into.set(cursor.take(8), at);
			else if (found === 252) cut();
			else into.fill(SPACE, at, at + 8);
		}
	};
}

/** The blocks of a .zsav, inflated one after another as they are read. */
class InflatedCursor extends Cursor {
	readonly #file: Uint8Array;
	readonly #blocks: { at: number; size: number; length: number }[];
	#current = new Cursor(new Uint8Array(0));

	constructor(file: Uint8Array, blocks: { at: number; size: number; length: number }[]) {
		super(new Uint8Array(0));
		this.#file = file;
		this.#blocks = blocks;
	}

	override get left(): number {
		return this.#current.left + this.#blocks.reduce((sum, { size }) => sum + size, 0);
	}

	override take(length: number): Uint8Array {
		this.#need(length);
		return this.#current.take(length);
	}

	override f64(): number {
		this.#need(8);
		this.#current.little = this.little;
		return this.#current.f64();
	}

	/** Makes so many bytes stand in one piece. */
	#need(length: number): void {
		while (this.#current.left < length && this.#blocks.length > 0) {
			const block = this.#blocks.shift();
			if (!block) return;
			const rest = this.#current.take(this.#current.left);
			const inflated = this.#inflate(block);
			const whole = new Uint8Array(rest.length + inflated.length);
			whole.set(rest);
			whole.set(inflated, rest.length);
			this.#current = new Cursor(whole);
		}
	}

	#inflate({ at, size, length }: { at: number; size: number; length: number }): Uint8Array {
		const bad = (): never => {
			throw new DatasetRefusal('file-damaged', { byte: at, part: 'zlib' });
		};
		if (at + length > this.#file.length) throw new DatasetRefusal('file-truncated', { row: 0, rows: 0 });
		if (size < 0 || size > LARGEST_BLOCK) return bad();
		try {
			const out = unzlibSync(this.#file.subarray(at, at + length), { out: new Uint8Array(size) });
			return out.length === size ? out : bad();
		} catch (error) {
			if (error instanceof DatasetRefusal) throw error;
			return bad();
		}
	}
}

function zsavCursor(cursor: Cursor): Cursor {
	cursor.skip(8);
	const trailer = cursor.i64();
	const length = cursor.i64();
	const tail = new Cursor(cursor.bytes);
	tail.little = cursor.little;
	tail.skip(trailer);
	if (length > tail.left) tail.skip(length);
	tail.skip(20);
	const count = tail.i32();
	const blocks = Array.from({ length: Math.min(count, tail.left / 24) }, () => {
		tail.skip(8);
		return { at: tail.i64(), size: tail.i32(), length: tail.i32() };
	});
	const inflated = new InflatedCursor(cursor.bytes, blocks);
	inflated.little = cursor.little;
	return inflated;
}

/** The cases behind a dictionary, however they are compressed. Throws `DatasetRefusal`: 'file-damaged', 'file-truncated'. */
export function slotsOf(cursor: Cursor, { compression, bias }: SavFile): Slots {
	if (compression === 0) return plainSlots(cursor);
	if (compression === 1) return compressedSlots(cursor, bias);
	if (compression === 2) return compressedSlots(zsavCursor(cursor), bias);
	throw new DatasetRefusal('file-damaged', { byte: 72, part: `compression ${compression}` });
}
