import { asciiAt, Cursor } from '../cursor.ts';
import type { DtaFile } from './layout.ts';

/** The key under which a row refers to a long string: variable and observation. */
export function strlKey(cursor: Cursor, version: number): string {
	if (version === 117) return `${cursor.u32()},${cursor.u32()}`;
	const bytes = cursor.take(8);
	// Two bytes of variable and six of observation; three and five in format 119.
	const cut = version === 119 ? 3 : 2;
	const number = (part: Uint8Array) =>
		(cursor.little ? [...part].reverse() : [...part]).reduce((sum, byte) => sum * 256 + byte, 0);
	return `${number(bytes.subarray(0, cut))},${number(bytes.subarray(cut))}`;
}

/** The long strings of a file (`GSO` blocks), by their key. */
export function readStrls(cursor: Cursor, file: DtaFile): Map<string, string> {
	const texts = new Map<string, string>();
	if (file.strls === 0 || file.strls >= cursor.bytes.length) return texts;
	cursor.at = 0;
	cursor.skip(file.strls);
	while (cursor.left > 16 && asciiAt(cursor.bytes, cursor.at, 3) === 'GSO') {
		cursor.skip(3);
		const variable = cursor.u32();
		const row = file.version === 117 ? cursor.u32() : cursor.i64();
		const type = cursor.u8();
		const bytes = cursor.take(cursor.u32());
		// 130 is text that ends in a NUL, 129 anything.
		texts.set(`${variable},${row}`, file.decode(type === 130 ? bytes.subarray(0, -1) : bytes));
	}
	return texts;
}
