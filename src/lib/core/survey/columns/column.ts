/** How the numbers of a column are written, so that each cell can be given back as it stood in the file. */
export interface NumberForm {
	/** The decimal mark. */
	mark: '.' | ',';
	/** Digits behind the mark when all cells have as many; null when each has what it needs (`1.5`, `12`). */
	decimals: number | null;
}

/** Small integers that point into a dictionary; the narrowest array that holds them. */
export type Codes = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

/** Cells that come back: one code a row, each code a text. */
export interface CodedColumn {
	kind: 'codes';
	codes: Codes;
	dictionary: readonly string[];
}

/** Numbers, and beside them the cells that are none (`NA`, an empty cell): code 0 is the number itself. */
export interface NumberColumn {
	kind: 'numbers';
	values: Float64Array<ArrayBuffer>;
	form: NumberForm;
	/** Null when every cell is a number. `dictionary[0]` stands for none. */
	exceptions: { codes: Codes; dictionary: readonly string[] } | null;
}

/** Texts that seldom come back, one after another in UTF-8: row `r` is `bytes[offsets[r]]` to `bytes[offsets[r + 1]]`. */
export interface TextColumn {
	kind: 'texts';
	bytes: Uint8Array<ArrayBuffer>;
	offsets: Uint32Array<ArrayBuffer>;
}

/** The raw answers to one question, a cell a row, as they stood in the file. Nothing that is derived changes them. */
export type Column = CodedColumn | NumberColumn | TextColumn;

const decoder = new TextDecoder();

/** How many rows the column has. */
export function rowsOf(column: Column): number {
	if (column.kind === 'codes') return column.codes.length;
	return column.kind === 'numbers' ? column.values.length : column.offsets.length - 1;
}

/** The number as the file wrote it. */
export function writtenNumber(value: number, { mark, decimals }: NumberForm): string {
	const text = decimals === null ? String(value) : value.toFixed(decimals);
	return mark === '.' ? text : text.replace('.', mark);
}

/** The raw cell of one row, from 0; '' beyond the last. */
export function cellAt(column: Column, row: number): string {
	switch (column.kind) {
		case 'codes':
			return column.dictionary[column.codes[row] ?? -1] ?? '';
		case 'numbers': {
			const exception = column.exceptions?.codes[row] ?? 0;
			if (exception > 0) return column.exceptions?.dictionary[exception] ?? '';
			const value = column.values[row];
			return value === undefined ? '' : writtenNumber(value, column.form);
		}
		case 'texts': {
			const start = column.offsets[row] ?? 0;
			return decoder.decode(column.bytes.subarray(start, column.offsets[row + 1] ?? start));
		}
	}
}
