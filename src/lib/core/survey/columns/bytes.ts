import type { Codes, Column, NumberForm } from './column.ts';

/** Changes when the layout does. */
const LAYOUT = 1;
/** Typed arrays begin at a multiple of the widest number. */
const ALIGNED = 8;

/** What stands before the arrays, as JSON. */
interface Head {
	layout: number;
	kind: Column['kind'];
	rows: number;
	/** Bytes a code takes; 0 for none. */
	width: number;
	dictionary: readonly string[];
	form: NumberForm | null;
}

const aligned = (at: number): number => Math.ceil(at / ALIGNED) * ALIGNED;
const bytesOf = (array: ArrayBufferView): Uint8Array =>
	new Uint8Array(array.buffer, array.byteOffset, array.byteLength);

function headOf(column: Column): Head {
	const head = { layout: LAYOUT, kind: column.kind, width: 0, dictionary: [], form: null };
	switch (column.kind) {
		case 'codes': {
			const { codes, dictionary } = column;
			return { ...head, rows: codes.length, width: codes.BYTES_PER_ELEMENT, dictionary };
		}
		case 'numbers': {
			const { values, form, exceptions } = column;
			const width = exceptions?.codes.BYTES_PER_ELEMENT ?? 0;
			return { ...head, rows: values.length, width, dictionary: exceptions?.dictionary ?? [], form };
		}
		case 'texts':
			return { ...head, rows: column.offsets.length - 1 };
	}
}

function arraysOf(column: Column): ArrayBufferView[] {
	if (column.kind === 'codes') return [column.codes];
	if (column.kind === 'texts') return [column.offsets, column.bytes];
	return column.exceptions ? [column.values, column.exceptions.codes] : [column.values];
}

/**
 * The column as bytes to compress and store: the length of a head (uint32), the head as JSON, then its arrays, little
 * endian, each at a multiple of 8. `columnFromBytes` gives the same column back.
 */
export function columnToBytes(column: Column): Uint8Array<ArrayBuffer> {
	const head = new TextEncoder().encode(JSON.stringify(headOf(column)));
	const arrays = arraysOf(column).map(bytesOf);
	const start = aligned(4 + head.length);
	const bytes = new Uint8Array(arrays.reduce((at, array) => aligned(at + array.length), start));
	new DataView(bytes.buffer).setUint32(0, head.length, true);
	bytes.set(head, 4);
	let at = start;
	for (const array of arrays) {
		bytes.set(array, at);
		at = aligned(at + array.length);
	}
	return bytes;
}

function codesFrom(buffer: ArrayBuffer, at: number, { rows, width }: Head): Codes {
	if (width === 1) return new Uint8Array(buffer, at, rows);
	return width === 2 ? new Uint16Array(buffer, at, rows) : new Uint32Array(buffer, at, rows);
}

/** The column that `columnToBytes` wrote. Throws a RangeError when the bytes are not such a column. */
export function columnFromBytes(given: Uint8Array): Column {
	// Typed arrays want their own alignment: bytes that begin elsewhere are copied.
	const bytes = given.byteOffset % ALIGNED === 0 ? given : given.slice();
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const length = view.getUint32(0, true);
	const head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Head;
	if (head.layout !== LAYOUT) throw new RangeError(`column layout ${head.layout}`);
	const buffer = bytes.buffer as ArrayBuffer;
	const start = bytes.byteOffset + aligned(4 + length);
	const { rows, dictionary, form } = head;
	if (head.kind === 'codes') return { kind: 'codes', codes: codesFrom(buffer, start, head), dictionary };
	if (head.kind === 'texts') {
		const offsets = new Uint32Array(buffer, start, rows + 1);
		return {
			kind: 'texts',
			offsets,
			bytes: new Uint8Array(buffer, start + aligned(4 * (rows + 1)), offsets[rows] ?? 0)
		};
	}
	const values = new Float64Array(buffer, start, rows);
	const codes = head.width > 0 ? codesFrom(buffer, start + 8 * rows, head) : null;
	return {
		kind: 'numbers',
		values,
		form: form ?? { mark: '.', decimals: null },
		exceptions: codes && { codes, dictionary }
	};
}
