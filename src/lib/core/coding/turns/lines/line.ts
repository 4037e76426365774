import type { Span } from '#lib/core/text/index.ts';
import type { Stamp } from './stamps.ts';

/**
 * How a label is written: `Claire: …`; `[Claire] …`; `Claire  0:03`; `0:03 Claire` with the words on the next line;
 * `Claire` on a line of its own; in a column of a table; `Claire – …`; `Q. …`; as a pattern written by hand says.
 */
export type LabelForm =
	'colon' | 'bracket' | 'timed' | 'afterTime' | 'alone' | 'column' | 'dash' | 'dot' | 'pattern';

/** What may be a label at the beginning of a line. Positions count in the whole text. */
export interface Candidate {
	form: LabelForm;
	label: string;
	key: string;
	stamp: Stamp | null;
	/** Where the words begin. */
	words: number;
	/** Where they end, when before the end of the line. */
	end?: number;
	/** It needs more evidence than others of its form: no space after the colon, words right after a bare time. */
	doubtful?: boolean;
}

/** One paragraph of a text, and what it may begin with. */
export interface Line {
	paragraph: Span;
	/** An empty line, or nothing, stands before it. */
	afterBlank: boolean;
	/** The time it begins with, whoever speaks. */
	stamp: Stamp | null;
	/** Where its words begin when no label is taken. */
	words: number;
	/** What stands before a label (`### `, `**`): labels of one text are decorated alike. */
	lead: string;
	candidates: readonly Candidate[];
	/** Nobody's words: the number of a caption, the heading of a table, the footer of a transcription tool. */
	aside: boolean;
}
