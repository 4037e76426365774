/** A file to read: its bytes piece by piece, begun again at each call, so that a big one need not be held. */
export interface ByteSource {
	/** Its name: an extension decides between csv and tsv where nothing else does. */
	name: string;
	/** In bytes, for the progress; null when it is not known. */
	size: number | null;
	chunks(): AsyncIterable<Uint8Array>;
}

const PIECE = 2 ** 20;

/** A file that is held in memory. */
export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
	return {
		name,
		size: bytes.length,
		async *chunks() {
			for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
		}
	};
}

/** All bytes of a source, for a format that must be held. `refuse` is called when they pass `limit`. */
export async function wholeOf(
	source: ByteSource,
	limit: number,
	refuse: (bytes: number) => never
): Promise<Uint8Array> {
	if (source.size !== null && source.size > limit) refuse(source.size);
	const pieces: Uint8Array[] = [];
	let length = 0;
	for await (const piece of source.chunks()) {
		length += piece.length;
		if (length > limit) refuse(length);
		pieces.push(piece);
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}
