import type { TextFormat } from './types.ts';

type Found = TextFormat | 'encrypted' | 'doc' | 'zip' | 'image' | 'program' | null;

const starts: [bytes: number[], found: Found][] = [
	[[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
	[[0x25, 0x50, 0x44, 0x46, 0x2d], 'pdf'],
	[[0x89, 0x50, 0x4e, 0x47], 'image'],
	[[0xff, 0xd8, 0xff], 'image'],
	[[0x47, 0x49, 0x46, 0x38], 'image'],
	[[0x7f, 0x45, 0x4c, 0x46], 'program'],
	[[0x1f, 0x8b], 'zip']
];

/**
 * What the first bytes of a file say it is, or null where they say nothing (plain text, markup, subtitles).
 * A zip is told apart by the entry names near its start and end: it is opened, within limits, only by its reader.
 */
export function foundFormat(bytes: Uint8Array): Found {
	for (const [head, found] of starts) if (head.every((byte, index) => bytes[index] === byte)) return found;
	if (begins(bytes, [0x50, 0x4b, 3, 4])) return zipKind(bytes);
	// A compound file: Word before 2007, or a newer one behind a password (MS-OFFCRYPTO 2.3.4.4).
	if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
		return contains(bytes, wide('EncryptedPackage')) ? 'encrypted' : 'doc';
	return null;
}

function zipKind(bytes: Uint8Array): Found {
	// ODF 1.2 part 3, 3.3: the type is the first entry, stored.
	if (contains(bytes.subarray(0, 200), 'application/vnd.oasis.opendocument.text')) return 'odt';
	if (contains(bytes, 'word/document')) return 'docx';
	return null;
}

const begins = (bytes: Uint8Array, head: number[]) => head.every((byte, index) => bytes[index] === byte);
const wide = (word: string) => Array.from(word, (letter) => `${letter}\0`).join('');

/** Buffer's own search: one byte after the other, a file of nothing but a word's first letter would take seconds. */
function contains(bytes: Uint8Array, word: string): boolean {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(word, 0, 'latin1');
}
