/** Small writers of SPSS and Stata files, as their formats are described, for laws such as read(write(x)) = x. */

export type Cells =
	{ name: string; numbers: (number | null)[] } | { name: string; width: number; texts: string[] };

class Bytes {
	readonly #parts: number[] = [];

	raw(bytes: Iterable<number>): this {
		for (const byte of bytes) this.#parts.push(byte);
		return this;
	}

	ascii(text: string, width = text.length, pad = 32): this {
		const bytes = new TextEncoder().encode(text).slice(0, width);
		return this.raw(bytes).raw(new Array(width - bytes.length).fill(pad));
	}

	i32(value: number): this {
		return this.raw(new Uint8Array(Int32Array.of(value).buffer));
	}

	u16(value: number): this {
		return this.raw(new Uint8Array(Uint16Array.of(value).buffer));
	}

	f64(value: number): this {
		return this.raw(new Uint8Array(Float64Array.of(value).buffer));
	}

	done(): Uint8Array {
		return Uint8Array.from(this.#parts);
	}
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The slots of one case: a number, or the eights of a string. */
function slotsOf(column: Cells, row: number): (number | Uint8Array)[] {
	if ('numbers' in column) return [column.numbers[row] ?? -Number.MAX_VALUE];
	const padded = new Uint8Array(8 * Math.ceil(column.width / 8)).fill(32);
	padded.set(bytesOf(column.texts[row] ?? ''));
	return Array.from({ length: padded.length / 8 }, (_, index) => padded.subarray(8 * index, 8 * index + 8));
}

/** A system file in UTF-8, with its cases plain (0) or compressed by bytes (1). */
export function writeSav(columns: readonly Cells[], rows: number, compression: 0 | 1): Uint8Array {
	const file = new Bytes()
		.ascii('$FL2')
		.ascii('@(#) made by a test', 60)
		.i32(2)
		.i32(0)
		.i32(compression)
		.i32(0)
		.i32(rows)
		.f64(100)
		.ascii('', 9 + 8 + 64 + 3);
	columns.forEach((column, index) => {
		const width = 'width' in column ? column.width : 0;
		const format = width > 0 ? (1 << 16) | (width << 8) : (5 << 16) | (8 << 8) | 2;
		file.i32(2).i32(width).i32(0).i32(0).i32(format).i32(format).ascii(`V${index}`, 8);
		for (let more = 8; more < width; more += 8) file.i32(2).i32(-1).i32(0).i32(0).i32(0).i32(0).ascii('', 8);
	});
	const names = bytesOf(columns.map(({ name }, index) => `V${index}=${name}`).join('\t'));
	file.i32(7).i32(13).i32(1).i32(names.length).raw(names);
	file.i32(7).i32(20).i32(1).i32(5).ascii('UTF-8').i32(999).i32(0);
	const slots = Array.from({ length: rows }, (_, row) =>
		columns.flatMap((column) => slotsOf(column, row))
	).flat();
	if (compression === 0) {
		for (const slot of slots)
			if (typeof slot === 'number') file.f64(slot);
			else file.raw(slot);
		return file.done();
	}
	for (let at = 0; at < slots.length; at += 8) {
		const eight = slots.slice(at, at + 8);
		const codes = eight.map((slot) => {
			if (typeof slot !== 'number') return slot.every((byte) => byte === 32) ? 254 : 253;
			if (slot === -Number.MAX_VALUE) return 255;
			return Number.isInteger(slot) && slot >= -99 && slot <= 151 && !Object.is(slot, -0) ? slot + 100 : 253;
		});
		file.raw([...codes, ...new Array(8 - codes.length).fill(0)]);
		eight.forEach((slot, index) => {
			if (codes[index] !== 253) return;
			if (typeof slot === 'number') file.f64(slot);
			else file.raw(slot);
		});
	}
	return file.done();
}

/** A Stata file of format 115: doubles and strings of up to 244 bytes. */
export function writeDta(columns: readonly Cells[], rows: number): Uint8Array {
	const file = new Bytes()
		.raw([115, 2, 1, 0])
		.u16(columns.length)
		.i32(rows)
		.ascii('', 81 + 18, 0);
	for (const column of columns) file.raw(['width' in column ? column.width : 255]);
	for (const { name } of columns) file.ascii(name, 33, 0);
	file.raw(new Array(2 * (columns.length + 1)).fill(0));
	for (const column of columns) file.ascii('width' in column ? `%${column.width}s` : '%9.0g', 49, 0);
	for (let index = 0; index < columns.length; index++) file.ascii('', 33 + 81, 0);
	file.raw([0]).i32(0);
	for (let row = 0; row < rows; row++)
		for (const column of columns)
			if ('width' in column) file.ascii(column.texts[row] ?? '', column.width, 0);
			else if (column.numbers[row] === null) file.raw([0, 0, 0, 0, 0, 0, 0xe0, 0x7f]);
			else file.f64(column.numbers[row] ?? 0);
	return file.done();
}
