export interface ReadLimits {
	/** Size of the file, in bytes. */
	bytes: number;
	/**
	 * Size of what is text through and through (txt, html, subtitles, the text of an rtf), in bytes. 200,000 words are
	 * 1.3 MB and a Bible is 4; what a text of nothing but marks costs to read grows with it.
	 */
	plain: number;
	/** What all that is taken out of a compressed file may come to, in bytes. */
	inflated: number;
	/** Entries of a zip; elements of its XML are held to a hundred times that. */
	entries: number;
	/** How deep elements, groups or tables may nest. */
	depth: number;
	/** Inflated size over compressed size, looked at once an entry passes a megabyte. */
	ratio: number;
}

export const readLimits: ReadLimits = {
	bytes: 64 * 2 ** 20,
	plain: 8 * 2 ** 20,
	inflated: 128 * 2 ** 20,
	entries: 10_000,
	depth: 256,
	ratio: 250
};
