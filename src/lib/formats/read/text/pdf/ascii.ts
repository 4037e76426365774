/** Undoes ASCIIHexDecode (ISO 32000-1, 7.4.2). */
export function fromHex(bytes: Uint8Array): Uint8Array {
	const digits =
		new TextDecoder('latin1')
			.decode(bytes)
			.split('>', 1)[0]
			?.replace(/[^\da-f]/gi, '') ?? '';
	return Uint8Array.from({ length: digits.length >> 1 }, (_, index) =>
		Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16)
	);
}

/** Undoes ASCII85Decode (ISO 32000-1, 7.4.3). */
export function fromAscii85(bytes: Uint8Array): Uint8Array {
	const out: number[] = [];
	let value = 0;
	let count = 0;
	for (const byte of bytes) {
		if (byte === 0x7e) break;
		if (byte === 0x7a && count === 0) out.push(0, 0, 0, 0);
		if (byte < 0x21 || byte > 0x75) continue;
		value = value * 85 + byte - 0x21;
		if (++count < 5) continue;
		out.push((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
		value = 0;
		count = 0;
	}
	for (let missing = count; count > 0 && missing < 5; missing++) value = value * 85 + 84;
	for (let index = 0; index < count - 1; index++) out.push((value >>> (24 - 8 * index)) & 255);
	return Uint8Array.from(out);
}
