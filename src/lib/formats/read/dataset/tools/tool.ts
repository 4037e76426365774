import type { BookHint, ColumnHint } from '#lib/core/survey/index.ts';

/** The first records of a table, cells as text. */
export type Head = readonly (readonly string[])[];

/** The header cells of one column, the upper one first. */
export interface HeaderColumn {
	/** The place in the file, from 1. */
	at: number;
	cells: readonly string[];
}

export type ToolBook = Pick<BookHint, 'missing' | 'exclude' | 'partial'>;

export interface Described {
	/** One a column, in the order given. */
	columns: ColumnHint[];
	book: ToolBook;
}

/** What one survey tool writes: how its tables are known, and what its headers mean. */
export interface Tool {
	/** As it stands in the name of the format: `qualtrics` of `qualtrics-csv`. */
	name: string;
	/** How many header rows the table begins with; 0 when it is not of this tool. */
	headerRows(head: Head): number;
	describe(columns: readonly HeaderColumn[]): Described;
}

/** No question is worded at greater length. */
const LONGEST = 5000;

/** A header cell without blanks around it, line breaks and byte order marks inside. */
export const tidy = (cell: string | undefined): string =>
	(cell ?? '')
		.slice(0, LONGEST)
		.replace(/[\s\ufeff]+/g, ' ')
		.trim();

/** The header of a column as `book.json` names it: the first header cell that is not empty, as it stands. */
export const headerOf = ({ cells }: HeaderColumn): string => cells.find((cell) => cell.trim() !== '') ?? '';

/** A column about which nothing but its header is known. */
export function plainHint(column: HeaderColumn): ColumnHint {
	const header = headerOf(column);
	return { header, at: column.at, name: tidy(header), label: tidy(header) };
}

/** The cells of the first record, tidied. */
export const firstOf = (head: Head): string[] => (head[0] ?? []).map(tidy);

export const hasAny = (cells: readonly string[], words: readonly string[]): boolean =>
	cells.some((cell) => words.includes(cell.toLowerCase()));

/** "Other, please specify" in its many wordings. */
export const isOther = (text: string): boolean =>
	/^(?:other|others|autre|autres|anders|andere|otro|otra|sonstiges|please specify|specify|précisez)\b/i.test(
		text.trim()
	) || /\((?:please )?specify\)|précisez|préciser|write[- ]in/i.test(text);
