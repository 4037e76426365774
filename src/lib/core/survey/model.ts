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

/** One attribute of one case, as text in the form its type is written: `12.5`, `2026-03-12`, `Infirmier`. */
export interface Value {
	id: string;
	studyId: string;
	caseId: string;
	variableId: string;
	value: string;
}

export interface Dataset {
	id: string;
	studyId: string;
	name: string;
	sourceName: string;
	createdAt: string;
}

/** One respondent of a dataset: which case answers on which row. */
export interface DatasetRow {
	id: string;
	studyId: string;
	datasetId: string;
	position: number;
	caseId: string;
}

/** All answers to one question, stored by column and compressed. */
export interface DatasetColumn {
	id: string;
	studyId: string;
	variableId: string;
	/** `codes` (small integers and a dictionary), `numbers` (float64) or `texts` (dictionary). */
	encoding: string;
	/** Base64 of the deflated column. */
	data: string;
}
