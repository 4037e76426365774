import { writtenNumber, type Codes, type Column, type NumberForm } from './column.ts';
import { bestForm, exactNumber } from './number-form.ts';

/** Beyond so many different cells a column that holds numbers keeps them as numbers. */
const NUMBERS_FROM = 1024;
/** Words among numbers (`NA`, `refused`): of more different ones it is no column of numbers. */
const MOST_WORDS = 254;
/** Beyond so many different cells, few of which come back, a column keeps its texts one after another. */
const TEXTS_FROM = 65_536;
const FIRST_ROWS = 1024;
const SHORT = 128;

const encoder = new TextEncoder();

function widened(codes: Codes, length: number): Codes {
	const wider = codes instanceof Uint8Array ? new Uint16Array(length) : new Uint32Array(length);
	wider.set(codes);
	return wider;
}

/** A growing list of codes, as wide as the greatest asks for. */
class CodeList {
	codes: Codes = new Uint8Array(FIRST_ROWS);
	length = 0;
	#most = 255;

	push(code: number): void {
		if (code > this.#most) {
			this.codes = widened(this.codes, this.codes.length);
			this.#most = this.codes instanceof Uint16Array ? 65_535 : 0xffff_ffff;
		}
		if (this.length === this.codes.length) this.reserve(1);
		this.codes[this.length++] = code;
	}

	/** Makes room for so many more. */
	reserve(more: number): void {
		const needed = this.length + more;
		if (needed <= this.codes.length) return;
		const length = Math.max(needed, 2 * this.codes.length);
		const grown =
			this.codes instanceof Uint8Array
				? new Uint8Array(length)
				: this.codes instanceof Uint16Array
					? new Uint16Array(length)
					: new Uint32Array(length);
		grown.set(this.codes);
		this.codes = grown;
	}

	trimmed(): Codes {
		return this.codes.slice(0, this.length);
	}
}

/** A copy that does not keep the whole chunk it was cut from in memory, as a slice of a string does. */
const own = (cell: string): string => (cell.length < 13 ? cell : ` ${cell}`.slice(1));

/**
 * Takes the cells of one column, row after row, straight from a reader, and keeps them in the smallest form that gives
 * each back as it was: codes and a dictionary, float64 with exceptions, or texts.
 */
export class ColumnBuilder {
	length = 0;
	#kind: Column['kind'] = 'codes';
	#list = new CodeList();
	#dictionary: string[] = [];
	#codeOf = new Map<string, number>();
	/** Codes of the empty cell and of cells of one ASCII letter, which most cells are: no hash is computed for them. */
	#shortCodes = new Int32Array(SHORT).fill(-1);
	#next = NUMBERS_FROM;
	#values = new Float64Array(0);
	#form: NumberForm = { mark: '.', decimals: null };
	#bytes = new Uint8Array(0);
	#offsets = new Uint32Array(0);
	readonly #clean: (cell: string) => string;

	/** `clean` may change how a cell is kept; it is asked once for each different cell. */
	constructor(clean: (cell: string) => string = (cell) => cell) {
		this.#clean = clean;
	}

	/** The cells of one column of these records, as many as there are records: '' where a record is too short. */
	addColumn(records: readonly (readonly string[])[], column: number): void {
		let row = 0;
		if (this.#kind === 'codes') row = this.#addKnown(records, column);
		for (; row < records.length; row++) this.add(records[row]?.[column] ?? '');
	}

	/** The cells that were met before, in one tight loop, up to the first that was not; how many they were. */
	#addKnown(records: readonly (readonly string[])[], column: number): number {
		const list = this.#list;
		list.reserve(records.length);
		const { codes, length } = list;
		const short = this.#shortCodes;
		const codeOf = this.#codeOf;
		let row = 0;
		for (; row < records.length; row++) {
			const cell = records[row]?.[column] ?? '';
			const size = cell.length;
			const letter = size === 1 ? cell.charCodeAt(0) : size === 0 ? 0 : SHORT;
			const code = letter < SHORT ? (short[letter] ?? -1) : (codeOf.get(cell) ?? -1);
			if (code < 0) break;
			codes[length + row] = code;
		}
		list.length = length + row;
		this.length += row;
		return row;
	}

	add(cell: string): void {
		this.length++;
		if (this.#kind === 'codes') {
			const short = cell.length === 1 ? cell.charCodeAt(0) : cell.length === 0 ? 0 : SHORT;
			const known = short < SHORT ? (this.#shortCodes[short] ?? -1) : (this.#codeOf.get(cell) ?? -1);
			if (known >= 0) return this.#list.push(known);
			const code = this.#newCode(cell);
			if (short < SHORT) this.#shortCodes[short] = code;
			this.#list.push(code);
			if (this.#dictionary.length >= this.#next) this.#reconsider();
		} else if (this.#kind === 'numbers') this.#addNumber(cell);
		else this.#addText(cell);
	}

	/** The same cell `count` times: the rows before a column was first heard of. */
	fill(cell: string, count: number): void {
		for (let times = 0; times < count; times++) this.add(cell);
	}

	/** A number as a binary format holds it, written with a point and no more digits than it needs. */
	addNumber(value: number): void {
		this.add(String(value));
	}

	finish(): Column {
		if (this.#kind === 'numbers') return this.#numbers();
		if (this.#kind === 'codes')
			return { kind: 'codes', codes: this.#list.trimmed(), dictionary: this.#dictionary };
		const offsets = this.#offsets.slice(0, this.length + 1);
		return { kind: 'texts', bytes: this.#bytes.slice(0, offsets[this.length] ?? 0), offsets };
	}

	#numbers(): Column {
		const values = this.#values.slice(0, this.length);
		const plain = this.#dictionary.length <= 1;
		return {
			kind: 'numbers',
			values,
			form: this.#form,
			exceptions: plain ? null : { codes: this.#list.trimmed(), dictionary: this.#dictionary }
		};
	}

	#newCode(cell: string): number {
		const clean = this.#clean(cell);
		const known = clean === cell ? undefined : this.#codeOf.get(clean);
		const code = known ?? this.#dictionary.length;
		const kept = own(clean);
		if (known === undefined) this.#dictionary.push(kept);
		this.#codeOf.set(kept, code);
		if (clean !== cell) this.#codeOf.set(own(cell), code);
		return code;
	}

	/** Too many different cells for codes? Asked again each time there are four times as many. */
	#reconsider(): void {
		const cells = this.#dictionary;
		const { form, misfits } = bestForm(cells);
		if (misfits <= MOST_WORDS && misfits <= cells.length / 10) this.#turnIntoNumbers(form);
		else if (cells.length >= TEXTS_FROM && cells.length > this.length / 2) this.#turnIntoTexts();
		else this.#next = cells.length * 4;
	}

	#turnIntoNumbers(form: NumberForm): void {
		const cells = this.#dictionary;
		const codes = this.#list;
		this.#kind = 'numbers';
		this.#form = form;
		this.#values = new Float64Array(Math.max(FIRST_ROWS, 2 * this.length));
		this.#list = new CodeList();
		this.#dictionary = [''];
		this.#codeOf = new Map();
		const rows = this.length;
		this.length = 0;
		for (let row = 0; row < rows; row++) {
			this.length++;
			this.#addNumber(cells[codes.codes[row] ?? 0] ?? '');
		}
	}

	#addNumber(cell: string): void {
		const at = this.length - 1;
		if (at === this.#values.length) {
			const grown = new Float64Array(2 * at);
			grown.set(this.#values);
			this.#values = grown;
		}
		const value = exactNumber(cell, this.#form);
		this.#values[at] = value;
		if (!Number.isNaN(value)) return this.#list.push(0);
		this.#list.push(this.#codeOf.get(cell) ?? this.#newCode(cell));
		if (this.#dictionary.length > TEXTS_FROM) this.#turnIntoTexts();
	}

	#turnIntoTexts(): void {
		const rows = this.length;
		const numbers = this.#kind === 'numbers';
		const list = this.#list;
		const dictionary = this.#dictionary;
		this.#kind = 'texts';
		this.#offsets = new Uint32Array(2 * rows + 1);
		this.#bytes = new Uint8Array(rows * 16);
		this.length = 0;
		for (let row = 0; row < rows; row++) {
			this.length++;
			const code = list.codes[row] ?? 0;
			const isNumber = numbers && code === 0;
			this.#addText(
				isNumber ? writtenNumber(this.#values[row] ?? NaN, this.#form) : (dictionary[code] ?? '')
			);
		}
		this.#list = new CodeList();
		this.#dictionary = [];
		this.#codeOf = new Map();
		this.#values = new Float64Array(0);
	}

	#addText(cell: string): void {
		const row = this.length - 1;
		const start = this.#offsets[row] ?? 0;
		if (row + 1 >= this.#offsets.length) {
			const grown = new Uint32Array(2 * this.#offsets.length);
			grown.set(this.#offsets);
			this.#offsets = grown;
		}
		// A UTF-16 unit takes at most three bytes.
		const most = start + 3 * cell.length;
		if (most > this.#bytes.length) {
			const grown = new Uint8Array(Math.max(most, 2 * this.#bytes.length));
			grown.set(this.#bytes);
			this.#bytes = grown;
		}
		const { written } = encoder.encodeInto(this.#clean(cell), this.#bytes.subarray(start));
		this.#offsets[row + 1] = start + written;
	}
}
