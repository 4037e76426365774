import type { TimeMark } from '#lib/core/coding/index.ts';
import type { FormatEntry } from '../format-list.ts';
import type { ReadLimits } from '../limits.ts';
import type { Notice } from '#lib/contract/index.ts';

export type TextFormat =
	| 'txt'
	| 'md'
	| 'docx'
	| 'odt'
	| 'rtf'
	| 'pdf'
	| 'html'
	| 'vtt'
	| 'srt'
	| 'sbv'
	| 'lrc'
	| 'json'
	| 'csv'
	| 'tsv'
	| 'xlsx'
	| 'eaf'
	| 'textgrid'
	| 'cha'
	| 'exb';

/** Which columns of a table hold what, as indexes from 0; null for none. */
export interface SpeechColumns {
	speaker: number | null;
	start: number | null;
	end: number | null;
	words: number;
}

export interface ReadText {
	/** Canonical: `\n` line ends, no BOM, no NUL, no Unicode normalisation. */
	text: string;
	format: TextFormat;
	/** A label of the WHATWG Encoding standard ('utf-8', 'utf-16le', 'windows-1252', …); '' where the format brings its own. */
	encoding: string;
	/** False where another encoding is nearly as likely: the researcher is asked. */
	sure: boolean;
	/** Of formats that carry times: a mark for each paragraph, on a text already clean. */
	times: TimeMark[];
	notices: Notice[];
	/** Of a transcript in a table: the cells of its first row, the columns in use, how many rows of speech. */
	table?: { header: string[]; columns: SpeechColumns; rows: number };
}

export interface ReadTextOptions {
	/** Read with this encoding (a WHATWG label) instead of the one found. */
	encoding?: string;
	/** Leave the repeated heads and the page numbers of a PDF in its text. */
	keepRunningHeads?: boolean;
	/** The columns of a transcript in a table, instead of those guessed. */
	columns?: SpeechColumns;
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
export type ReaderResult = Omit<ReadText, 'format' | 'sure'>;

export interface TextReader extends FormatEntry {
	format: TextFormat;
	/** Throws `ReadRefusal`. */
	read(input: ReadInput): ReaderResult | Promise<ReaderResult>;
}
