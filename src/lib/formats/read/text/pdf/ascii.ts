import { hexDigit } from '../hex-digit.ts';

/** Told of each length before as many bytes are made; it throws where that is too many. */
type Spend = (bytes: number) => void;

/** Undoes ASCIIHexDecode (ISO 32000-1, 7.4.2). */
export function fromHex(bytes: Uint8Array, spend: Spend): Uint8Array {
	spend(bytes.length >> 1);
	const out = new Uint8Array(bytes.length >> 1);
	let at = 0;
	let high = -1;
	for (const byte of bytes) {
		if (byte === 0x3e) break;
		const digit = hexDigit(byte);
		if (digit < 0) continue;
		if (high < 0) high = digit;
		else {
			out[at++] = high * 16 + digit;
			high = -1;
		}
	}
	return out.subarray(0, at);
}

/** Undoes ASCII85Decode (ISO 32000-1, 7.4.3). */
export function fromAscii85(bytes: Uint8Array, spend: Spend): Uint8Array {
	const length = ascii85Length(bytes);
	spend(length);
	const out = new Uint8Array(length);
	let at = 0;
	let value = 0;
	let count = 0;
	const put = (most: number) => {
		for (let index = 0; index < most; index++) out[at++] = (value >>> (24 - 8 * index)) & 255;
		value = 0;
		count = 0;
	};
	for (const byte of bytes) {
		if (byte === 0x7e) break;
		if (byte === 0x7a && count === 0) at += 4;
		if (byte < 0x21 || byte > 0x75) continue;
		value = value * 85 + byte - 0x21;
		if (++count === 5) put(4);
	}
	if (count === 0) return out.subarray(0, at);
	const rest = count - 1;
	for (let missing = count; missing < 5; missing++) value = value * 85 + 84;
	put(rest);
	return out.subarray(0, at);
}

/** No more than this comes out: five digits make four bytes, `z` alone makes four. */
function ascii85Length(bytes: Uint8Array): number {
	let length = 4;
	for (const byte of bytes) length += byte === 0x7a ? 4 : 0.8;
	return Math.ceil(length);
}
