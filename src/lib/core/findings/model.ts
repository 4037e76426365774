/** The four things an analysis hands to a page or a report. */

/** How a finding was computed: enough to compute it again. */
export interface Provenance {
	/** Stable name of the analysis, for instance `counts`, `passages`. */
	analysis: string;
	/** The parameters it was given, as plain JSON. */
	parameters: Readonly<Record<string, unknown>>;
	/** The R call that reproduces it, where there is one. */
	r?: string;
}

export interface Prose {
	kind: 'prose';
	title: string;
	paragraphs: readonly string[];
	provenance: Provenance;
}

export interface Column {
	key: string;
	label: string;
	/** What the cells hold: decides alignment and formatting. */
	type: 'text' | 'count' | 'number' | 'percent';
}

export type Cell = string | number | null;

export interface Table {
	kind: 'table';
	title: string;
	columns: readonly Column[];
	rows: readonly (readonly Cell[])[];
	/** Bases, methods, rounding: what a reader must know, one sentence each. */
	notes: readonly string[];
	provenance: Provenance;
}

export interface Figure {
	kind: 'figure';
	title: string;
	/** Name of the chart that draws it, for instance `bars`. */
	chart: string;
	data: Table;
	provenance: Provenance;
}

export interface Quotation {
	segmentId: string;
	document: string;
	speaker: string;
	case: string;
	codes: readonly string[];
	start: number;
	end: number;
	words: string;
}

export interface Quotations {
	kind: 'quotations';
	title: string;
	quotations: readonly Quotation[];
	provenance: Provenance;
}

export type FindingContent = Prose | Table | Figure | Quotations;

/** A finding kept in a study. */
export interface Finding {
	id: string;
	studyId: string;
	title: string;
	/** FindingContent as JSON. */
	content: string;
	position: number;
	createdAt: string;
}
