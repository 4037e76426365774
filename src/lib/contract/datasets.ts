import type { Coded, None } from './sentences.ts';

/** Every reason a questionnaire is not read, with the values its sentence needs. Rows and columns count from 1, as a spreadsheet shows them. */
export interface DatasetRefusals {
	/** Nothing but blank cells. */
	'dataset-empty': None;
	/** No reader for what the file holds. */
	'dataset-unknown': { expected: string };
	/** A workbook of before 2007. */
	'old-workbook': None;
	/** SPSS portable, `.por`. */
	'spss-portable': None;
	/** A `.sav` under a password. */
	'spss-encrypted': None;
	/** The file ends before its data do: the row that is cut, from 1; 0 in the dictionary. */
	'file-truncated': { row: number; rows: number };
	/** What stands at this byte is not what the format says. */
	'file-damaged': { byte: number; part: string };
	/** A quotation mark opened here never closes. */
	'quote-never-closes': { row: number; column: number };
	/** A line longer than any questionnaire's. */
	'line-too-long': { row: number; limit: number };
	'too-many-columns': { row: number; columns: number; limit: number };
	/** The chosen header rows leave no row of answers. */
	'no-answers': { headerRows: number };
	'unknown-stata-version': { version: number };
	/** `column` is declared, the file has none of that name. */
	'declared-column-absent': { column: string };
	/** A part of book.json that is not as it should be. */
	'bad-book': { path: string; problem: string };
	/** An expression of book.json that cannot be read. */
	'bad-expression': { owner: string; position: number; expected: string };
	/** A form that is none of those read. */
	'form-unknown': { expected: string };
	/** The form names hardly any question of this file. */
	'form-of-another-survey': { matched: number; questions: number };
	/** The reading was stopped by the user. */
	'reading-cancelled': None;
}

export type DatasetRefusalCode = keyof DatasetRefusals;

/** What was guessed or mended while reading: said of the file, or of a column when `column` names one. */
export interface DatasetNotices {
	'encoding-guessed': { encoding: string };
	/** Lines in UTF-8 and lines in another encoding. */
	'mixed-encodings': { encoding: string; count: number; row: number };
	'rows-above-header': { count: number; row: number };
	'rows-too-long': { count: number; row: number };
	'rows-too-short': { count: number; row: number };
	/** Text stands behind a closing quotation mark. */
	'stray-quotes': { count: number; row: number };
	'header-empty': { count: number; column: string };
	'header-repeated': { count: number; name: string };
	/** Cells that begin with a byte order mark, or are wrapped as `="007"`. */
	'cells-unwrapped': { columns: number; example: string };
	/** Labels of the dictionary that could not be read in the code page the file declares. */
	'code-page-unknown': { name: string };
	/** A multiple-response set names variables the file does not have. */
	'set-incomplete': { name: string; missing: string };
	'form-partly-matched': { matched: number; questions: number };
	/** The condition of a question could not be put into our words: it stands as the form writes it. */
	'relevance-not-understood': { name: string; text: string };
	/** Questions of the form the file does not have. */
	'form-questions-absent': { count: number; example: string };
}

export type DatasetNoticeCode = keyof DatasetNotices;

export type DatasetNotice = Coded<DatasetNotices>;
