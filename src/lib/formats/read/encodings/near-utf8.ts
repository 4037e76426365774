/** A text in UTF-8 but for some bytes: what is in their place, and where the first stands (counted from 1). */
export interface NearlyUtf8 {
	text: string;
	/** Bytes that could not be read, each a replacement character in the text. */
	count: number;
	line: number;
	column: number;
}

/** Whole letters of several bytes for each one that could not be read: less of them, and it is another encoding. */
const LEAST = 2;

/** A text most of whose letters beyond ASCII are UTF-8; null when it is rather something else. */
export function nearlyUtf8(bytes: Uint8Array): NearlyUtf8 | null {
	const text = new TextDecoder('utf-8').decode(bytes);
	let broken = 0;
	let whole = 0;
	let first = -1;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		if (unit < 128) continue;
		if (unit === 0xfffd) {
			broken++;
			if (first < 0) first = at;
		} else if (unit < 0xdc00 || unit > 0xdfff) whole++;
	}
	if (broken === 0 || whole < LEAST * broken) return null;
	const before = text.slice(0, first).split(/\r\n?|\n/);
	return { text, count: broken, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
