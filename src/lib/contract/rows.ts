interface Cell {
	/** What the row says; '' where it says nothing. */
	value: string;
}

/** Why a row of a table is left out: each code with what it tells besides the row. */
interface RowReasons {
	'name-missing': Cell;
	'name-twice': Cell;
	/** `value`: `column: value`. */
	'bad-value': Cell;
	'document-missing': Cell;
	'document-unknown': Cell;
	'document-ambiguous': Cell;
	'case-unknown': Cell;
	'quotation-missing': Cell;
	'quotation-not-found': Cell;
	'quotation-ambiguous': Cell & { places: number };
	'span-outside': Cell;
	'span-empty': Cell;
	'code-missing': Cell;
	'code-twice': Cell;
	'name-too-long': Cell;
	/** The code is imported all the same, without its colour. */
	'colour-unknown': Cell;
}

export type RowReason = keyof RowReasons;
export type RowValues<C extends RowReason> = RowReasons[C];
/** The values of each sentence. `row` counts data rows from 1. */
export type RowRefusals = { [C in RowReason]: { row: number } & RowReasons[C] };
/** A row that is left out, with the reason. */
export type RowRefusal = { [C in RowReason]: { code: C } & RowRefusals[C] }[RowReason];
