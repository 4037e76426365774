import { DatasetRefusal } from './codes.ts';

/** Reads a binary file from left to right; what stands beyond its end refuses it as truncated. */
export class Cursor {
	at = 0;
	little = true;
	readonly bytes: Uint8Array;
	readonly #view: DataView;

	constructor(bytes: Uint8Array) {
		this.bytes = bytes;
		this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	}

	get left(): number {
		return this.bytes.length - this.at;
	}

	/** Throws `DatasetRefusal`: 'file-truncated' when fewer bytes are left, 'file-damaged' for a length below 0. */
	take(length: number): Uint8Array {
		const start = this.skip(length);
		return this.bytes.subarray(start, start + length);
	}

	/** Goes on, and tells where it was. Throws as `take`. */
	skip(length: number): number {
		if (length < 0) throw new DatasetRefusal('file-damaged', { byte: this.at, part: 'length' });
		if (length > this.left) throw new DatasetRefusal('file-truncated', { row: 0, rows: 0 });
		const start = this.at;
		this.at += length;
		return start;
	}

	u8(): number {
		return this.#view.getUint8(this.skip(1));
	}

	u16(): number {
		return this.#view.getUint16(this.skip(2), this.little);
	}

	i32(): number {
		return this.#view.getInt32(this.skip(4), this.little);
	}

	u32(): number {
		return this.#view.getUint32(this.skip(4), this.little);
	}

	/** A 64-bit whole number, as far as a double holds it. */
	i64(): number {
		return Number(this.#view.getBigInt64(this.skip(8), this.little));
	}

	f64(): number {
		return this.#view.getFloat64(this.skip(8), this.little);
	}
}

/** ASCII at a place of a file. */
export const asciiAt = (bytes: Uint8Array, at: number, length: number): string =>
	String.fromCharCode(...bytes.subarray(at, at + length));
