/** The spine on the survey side, as stored: one interface per table, the same names in code and database. */

export type VariableType = 'nominal' | 'ordinal' | 'numeric' | 'date' | 'text' | 'multiple';

export interface Variable {
	id: string;
	studyId: string;
	/** Null for an attribute of cases that no questionnaire brought. */
	datasetId: string | null;
	/** Short name, unique in its dataset (or among the attributes of cases). */
	name: string;
	/** The wording of the question, or a longer title. */
	label: string;
	type: VariableType;
	/** The declared scale (see Scale in book.ts), as JSON; null when none is declared. */
	scale: string | null;
	/** For one option of a multiple-response set: the name of the set. */
	setName: string | null;
	position: number;
}

/**
 * The values of one variable, stored by column: an attribute of cases by `case.row`, an answer of a dataset by the place
 * of its respondent. A value is text in the form its type is written: `12.5`, `2026-03-12`, `Infirmier`; '' is none. A
 * variable without any value has no such row.
 */
export interface ValueColumn {
	/** That of the variable. */
	id: string;
	studyId: string;
	/** The column (see `columnToBytes`), compressed. */
	data: Uint8Array;
	/** A fingerprint of the column: the same values give the same. */
	print: string;
}

/** One imported questionnaire. */
export interface Dataset {
	id: string;
	studyId: string;
	name: string;
	sourceName: string;
	/** How many respondents there are. */
	respondents: number;
	/** For each respondent the `row` of the case that answered, '' where that is nobody of the study: a compressed column. */
	cases: Uint8Array | null;
	/** 1 when its import is undone: it stays, with all that hangs on it, and is as if it were not there. */
	undone: number;
	createdAt: string;
}
