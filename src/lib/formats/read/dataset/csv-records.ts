import Papa from 'papaparse';
import { DatasetRefusal } from './codes.ts';

/** A delimiter and a quotation mark no file of text has, for papaparse, which must be given one. */
const NONE = '\u001f';
const NO_QUOTE = '\u001e';

/** No record of a questionnaire is longer; beyond it a quotation mark never closes, or the file has no lines. */
export const LONGEST_RECORD = 8 * 2 ** 20;

interface Parsed {
	data: string[][];
	errors: { code: string; row?: number }[];
	meta: { cursor: number };
}

export interface RecordsTold {
	/** Records in which text stands behind a closing quotation mark, and the first of them, from 1. */
	strayQuotes: number;
	firstStray: number;
}

/**
 * Cuts decoded text into records, piece by piece, with papaparse's own parser: a record that a piece cuts in two waits
 * for the next. `\n` ends a line.
 */
export class CsvRecords {
	#rest = '';
	#records = 0;
	#told: RecordsTold = { strayQuotes: 0, firstStray: 0 };
	readonly #parser: Papa.Parser;
	readonly #onRecords: (records: string[][], first: number) => void;

	constructor(delimiter: string, quotes: boolean, onRecords: (records: string[][], first: number) => void) {
		this.#onRecords = onRecords;
		this.#parser = new Papa.Parser({
			delimiter: delimiter || NONE,
			newline: '\n',
			quoteChar: quotes ? '"' : NO_QUOTE
		});
	}

	/** Throws `DatasetRefusal`: 'quote-never-closes', 'line-too-long'. */
	push(text: string): void {
		const whole = this.#rest === '' ? text : this.#rest + text;
		const { meta } = this.#parse(whole, true);
		this.#rest = whole.slice(meta.cursor);
		if (this.#rest.length > LONGEST_RECORD) this.#refuseLong();
	}

	/** Throws `DatasetRefusal`: 'quote-never-closes'. */
	end(): RecordsTold {
		if (this.#rest !== '') this.#parse(this.#rest, false);
		return this.#told;
	}

	#parse(text: string, more: boolean): Parsed {
		const parsed = this.#parser.parse(text, 0, more) as Parsed;
		const { data, errors } = parsed;
		for (const { code, row } of errors)
			this.#look(code, (row ?? 0) + this.#records + 1, data[row ?? 0], more);
		this.#onRecords(data, this.#records + 1);
		this.#records += data.length;
		return parsed;
	}

	#look(code: string, number: number, cells: readonly string[] | undefined, more: boolean): void {
		if (code === 'InvalidQuotes') {
			this.#told.strayQuotes++;
			if (this.#told.firstStray === 0) this.#told.firstStray = number;
		} else if (code === 'MissingQuotes' && !more && cells?.at(-1)?.includes('\n'))
			throw new DatasetRefusal('quote-never-closes', { row: number, column: cells.length });
	}

	#refuseLong(): never {
		const row = this.#records + 1;
		const line = this.#rest.indexOf('\n');
		if (line < 0) throw new DatasetRefusal('line-too-long', { row, limit: LONGEST_RECORD });
		const { data } = this.#parser.parse(this.#rest.slice(0, LONGEST_RECORD), 0, false) as Parsed;
		throw new DatasetRefusal('quote-never-closes', { row, column: data[0]?.length ?? 1 });
	}
}
