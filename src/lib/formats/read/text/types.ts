import type { TimeMark } from '#lib/core/coding/index.ts';

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

export type { TimeMark };

/**
 * What a reader dropped, joined or guessed, for the researcher to see. `values` fill the sentence of i18n.
 */
export type NoticeCode =
	| 'encoding-guessed'
	| 'encoding-unsure'
	| 'unreadable-bytes'
	| 'undecodable-bytes'
	| 'control-characters-dropped'
	| 'lone-surrogates-replaced'
	| 'replacement-characters'
	| 'soft-hyphens-dropped'
	| 'images-ignored'
	| 'comments-ignored'
	| 'deletions-ignored'
	| 'hidden-text-ignored'
	| 'page-headers-ignored'
	| 'list-numbers-ignored'
	| 'notes-at-end'
	| 'tables-as-lines'
	| 'running-head-dropped'
	| 'page-numbers-dropped'
	| 'margin-numbers-dropped'
	| 'hyphens-joined'
	| 'hyphens-kept'
	| 'pages-without-text'
	| 'unreadable-pages'
	| 'repeated-captions-dropped'
	| 'tiers-ignored'
	| 'dependent-lines-ignored';

export interface Notice {
	code: NoticeCode;
	values: Record<string, string | number>;
}

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

export type RefusalCode =
	| 'too-large'
	| 'inflates-too-far'
	| 'too-many-entries'
	| 'too-deep'
	| 'encrypted'
	| 'scan-without-text'
	| 'not-this-format'
	| 'unknown-format'
	| 'unknown-encoding'
	| 'damaged'
	| 'empty'
	| 'binary'
	| 'timeout'
	| 'too-many-cells'
	| 'unknown-sheet'
	| 'newer-version'
	| 'no-words-column';

/** A file that is not read, and why: a stable code and the values its sentence needs. */
export class ReadRefusal extends Error {
	readonly code: RefusalCode;
	readonly values: Record<string, string | number>;

	constructor(code: RefusalCode, values: Record<string, string | number> = {}) {
		super(code);
		this.name = 'ReadRefusal';
		this.code = code;
		this.values = values;
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

export interface TextReader {
	format: TextFormat;
	/** Lower case, without the dot; the first is the usual one. */
	extensions: readonly string[];
	mime: readonly string[];
	/** Throws `ReadRefusal`. */
	read(input: ReadInput): ReaderResult | Promise<ReaderResult>;
}
