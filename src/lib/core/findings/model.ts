import type { Scene } from './scene.ts';

/** Paragraphs: a verdict, a method, a comment. */
export interface Prose {
	kind: 'prose';
	title: string;
	paragraphs: readonly string[];
}

export interface Column {
	key: string;
	label: string;
	/** What the cells hold: decides alignment and formatting. */
	type: 'text' | 'count' | 'number' | 'percent';
}

export type Cell = string | number | null;

/** Numbers are as computed, never rounded; a percentage is a share, 0 to 1. */
export interface Table {
	kind: 'table';
	title: string;
	columns: readonly Column[];
	rows: readonly (readonly Cell[])[];
	/** Bases, methods, rounding: what a reader must know, one sentence each. */
	notes: readonly string[];
}

/** A picture with its title and its description. What it draws stands in a table of the same finding. */
export interface Figure {
	kind: 'figure';
	scene: Scene;
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
}

/** The four things an analysis hands to a page, a file or a report. */
export type FindingContent = Prose | Table | Figure | Quotations;

/** How a finding was computed: enough to compute it again. */
export interface Provenance {
	/** Name of the analysis, for instance `counts`. */
	analysis: string;
	/** The parameters it was given, as plain JSON. */
	parameters: object;
	/** The study, and the seq of its newest change: what the numbers were computed on. */
	study: { id: string; name: string; seq: number };
	/** The R call that reproduces it, where there is one. */
	r?: string;
}

/**
 * What an analysis hands on, in the words of its reader: the same to a page, a file, the command line and a report.
 * `Data` is what it computed, as plain JSON: numbers unrounded, warnings as codes with their values.
 */
export interface Finding<Data = unknown> {
	title: string;
	/** In the order it is read. */
	content: readonly FindingContent[];
	provenance: Provenance;
	data: Data;
}

/** A finding kept in a study. */
export interface KeptFinding {
	id: string;
	studyId: string;
	title: string;
	/** Finding as JSON. */
	content: string;
	position: number;
	createdAt: string;
}
