/** What looks wrong in a column, for the researcher to decide: nothing is changed by it. Rows are those of the file. */
export interface ColumnWarnings {
	/** `3.1` beside `3.8` and `3.9`: a spreadsheet may have eaten the zero of 3.10. */
	'zero-eaten': { value: string; likely: string; n: number };
	/** A value that no point of the scale explains. */
	'unexplained-code': { value: string; n: number; low: string; high: string };
	/** A code with a label that means no answer, which the file does not declare missing. */
	'labelled-undeclared': { value: string; label: string; n: number };
	/** Cells that say `NA`, `refused`, … are counted as no answers. */
	'missing-word': { value: string; n: number; reason: string };
	/** Decimal commas and decimal points. */
	'mixed-decimals': { commas: number; points: number; example: string };
	/** Cells among numbers that are none. */
	'not-numbers': { n: number; example: string };
	/** Numbers wrapped up as text (`'12`, `="012"`, `1 250`). */
	'numbers-as-text': { n: number; example: string };
	'impossible-date': { value: string; n: number };
	/** `3-Apr`: a spreadsheet took `3-4` for a date. */
	'spreadsheet-date': { value: string; n: number };
	/** `1E+05`: the digits behind are gone. */
	'scientific-notation': { value: string; n: number };
	/** `#REF!`, `#DIV/0!`. */
	'spreadsheet-error': { value: string; n: number };
	/** `Ã©` for `é`. */
	'double-encoded': { value: string; likely: string; n: number };
	/** A text that begins as a formula does; it is never computed. */
	'formula-text': { value: string; n: number };
	/** Two rows with one identifier. */
	'duplicate-identifier': { value: string; n: number; rows: string };
	/** An identifier that comes back: is one row a person, or one row a visit? */
	'several-rows-a-person': { persons: number; rows: number };
	/** Day and month change places from cell to cell. */
	'mixed-date-orders': { example: string };
	/** Whole numbers only: a weight for a sample, or a count of people? */
	'weight-or-count': { low: string; high: string };
	/** A weight that is empty, no number or negative. */
	'bad-weights': { n: number };
}

export type ColumnWarningCode = keyof ColumnWarnings;

export type ColumnWarning = {
	[C in ColumnWarningCode]: { code: C; values: ColumnWarnings[C] };
}[ColumnWarningCode];

export function warning<C extends ColumnWarningCode>(code: C, values: ColumnWarnings[C]): ColumnWarning {
	// The pair is right by the parameters; TypeScript does not distribute over a type parameter.
	return { code, values } as ColumnWarning;
}
