export interface ReadLimits {
	/** Size of the file, in bytes. */
	bytes: number;
	/**
	 * Size of plain text (txt, html, subtitles, the text of an rtf), in bytes: 200,000 words are 1.3 MB, a Bible is 4 MB. Bounds
	 * the cost of reading a text that is all markup.
	 */
	plain: number;
	/** Total size of what is inflated from a compressed file, in bytes. */
	inflated: number;
	/** Entries of a zip. An XML entry may hold a hundred times as many elements. */
	entries: number;
	/** How deep elements, groups or tables may nest. */
	depth: number;
	/** Inflated size over compressed size, checked once an entry exceeds a megabyte. */
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
