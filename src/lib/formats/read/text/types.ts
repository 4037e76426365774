import type { TimeMark } from '#lib/core/coding/index.ts';
import type { FormatEntry } from '../format-list.ts';
import type { ReadLimits } from '../limits.ts';
import type { Notice } from '../notice.ts';

export type TextFormat = 'txt' | 'md' | 'docx' | 'odt' | 'rtf' | 'pdf' | 'html' | 'vtt' | 'srt';

export interface ReadText {
	/** Canonical: `\n` line ends, no BOM, no NUL, no Unicode normalisation. */
	text: string;
	format: TextFormat;
	/** A label of the WHATWG Encoding standard ('utf-8', 'utf-16le', 'windows-1252', …); '' where the format brings its own. */
	encoding: string;
	/** Of formats that carry times: a mark for each paragraph, on a text already clean. */
	times: TimeMark[];
	notices: Notice[];
}

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

export interface TextReader extends FormatEntry {
	format: TextFormat;
	/** Throws `ReadRefusal`. */
	read(input: ReadInput): ReaderResult | Promise<ReaderResult>;
}
