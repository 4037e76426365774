import type {
	Book,
	Column,
	ColumnWarning,
	HintedColumn,
	BookHint,
	ResponseSet
} from '#lib/core/survey/index.ts';
import type { Delimiter } from '../table/index.ts';
import type { DatasetNotice } from './codes.ts';
import type { Progress } from './progress.ts';

/** What the preview lets a researcher correct, and how the reading is watched and stopped. */
export interface DatasetOptions {
	/** Read with this encoding (a WHATWG label) instead of the one found. */
	encoding?: string;
	delimiter?: Delimiter;
	/** False where quotation marks are letters like others. */
	quotes?: boolean;
	sheet?: string;
	/** The first header row, from 1; 0 for none. */
	headerRow?: number;
	headerRows?: number;
	decimal?: '.' | ',';
	/** The dataset's name in its book; the file's without. */
	name?: string;
	progress?: Progress;
}

/** A file as its format gives it: columns of raw answers and what stands about them, nothing guessed yet. */
export interface RawDataset {
	/** `csv`, `tsv`, `xlsx`, `ods`, `sav`, `zsav`, `dta`, after the name of a tool where one wrote it: `qualtrics-csv`. */
	format: string;
	encoding: string;
	delimiter: string;
	sheet: string;
	sheets: readonly string[];
	headerRows: number;
	columns: HintedColumn[];
	hint: Pick<BookHint, 'missing' | 'exclude' | 'partial'>;
	/** Multiple-response sets the file itself declares, by the names of its variables. */
	sets: readonly ResponseSet[];
	rows: { inFile: number; blank: number };
	columnCounts: { inFile: number; blank: number };
	numbering: RowNumbering;
	notices: DatasetNotice[];
}

/** Where a row of answers stands in its file: the first one, and the blank ones between them. Both count from 1. */
export interface RowNumbering {
	first: number;
	blanks: readonly number[];
}

/** A questionnaire that was read: what is known of it, and its answers. */
export interface ReadDataset extends Omit<RawDataset, 'columns' | 'hint' | 'sets'> {
	book: Book;
	/** By the name of the variable. */
	columns: ReadonlyMap<string, Column>;
	/** What looks wrong, by the name of the variable. */
	warnings: ReadonlyMap<string, readonly ColumnWarning[]>;
}
