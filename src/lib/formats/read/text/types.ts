import type { Notice, ReadRefusalCode, ReadRefusals, ValuesOf } from '#lib/contract/index.ts';

export type TextFormat = 'txt' | 'md' | 'docx' | 'odt' | 'rtf' | 'pdf' | 'html' | 'vtt' | 'srt';

/** A stretch of text (UTF-16 code units, half-open) said from `from` to `to`, in milliseconds. */
export interface TimeMark {
	start: number;
	end: number;
	from: number;
	to: number | null;
	speaker?: string;
}

/** What a reader dropped, joined or guessed, for the researcher to see. */
export type { CountedNotice, Notice } from '#lib/contract/index.ts';

export interface ReadText {
	/** Canonical: `\n` line ends, no BOM, no NUL, no Unicode normalisation. */
	text: string;
	format: TextFormat;
	/** A label of the WHATWG Encoding standard ('utf-8', 'utf-16le', 'windows-1252', …); '' where the format brings its own. */
	encoding: string;
	/** From vtt and srt only. */
	times: TimeMark[];
	notices: Notice[];
}

/** A file that is not read, and why: a code of the contract with the values of its sentence. */
export class ReadRefusal<C extends ReadRefusalCode = ReadRefusalCode> extends Error {
	readonly code: C;
	readonly values: ReadRefusals[C];

	constructor(code: C, ...[values]: ValuesOf<ReadRefusals[C]>) {
		super(code);
		this.name = 'ReadRefusal';
		this.code = code;
		// Left out only where `ValuesOf` says that none is needed.
		this.values = values ?? ({} as ReadRefusals[C]);
	}
}

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

export interface ReadTextOptions {
	/** Read with this encoding (a WHATWG label) instead of the one found. */
	encoding?: string;
	/** Leave the repeated heads and the page numbers of a PDF in its text. */
	keepRunningHeads?: boolean;
	/** The bytes are handed over for good: a reader that needs a copy of its own takes them instead. */
	mayTakeBytes?: boolean;
	limits?: Partial<ReadLimits>;
}

/** What a reader is handed: the bytes, already known to be within `limits.bytes`. */
export interface ReadInput {
	bytes: Uint8Array;
	options: ReadTextOptions;
	limits: ReadLimits;
}

/** What one format's reader hands back; `readText` adds the format and cleans the text once for all. */
export type ReaderResult = Omit<ReadText, 'format'>;

export interface TextReader {
	format: TextFormat;
	/** Lower case, without the dot; the first is the usual one. */
	extensions: readonly string[];
	mime: readonly string[];
	/** Throws `ReadRefusal`. */
	read(input: ReadInput): ReaderResult | Promise<ReaderResult>;
}
