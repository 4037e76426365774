const table = Int32Array.from({ length: 256 }, (_, byte) => {
	let value = byte;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

/**
 * CRC-32 of the zip format (ISO 3309), as an unsigned number.
 * `previous` is the sum of what came before, so that a stream is summed piece by piece.
 */
export function crc32(bytes: Uint8Array, previous = 0): number {
	let sum = ~previous;
	for (let index = 0; index < bytes.length; index++) {
		// Both indexes are within their arrays by construction.
		sum = (sum >>> 8) ^ (table[(sum ^ (bytes[index] as number)) & 255] as number);
	}
	return ~sum >>> 0;
}
