import * as v from 'valibot';
import type { SpeakerRole, TurnRule } from '#lib/core/coding/index.ts';
import * as field from '../fields.ts';
import type { Notice } from '../reading.ts';

export const documentOptions = v.object({
	/** Forces the encoding of a plain text; empty lets the reader decide. */
	encoding: v.optional(v.string()),
	/** The turn rule; absent lets the text decide, null leaves the document without turns. */
	rule: v.optional(v.nullable(field.turnRule)),
	keepRunningHeads: v.optional(v.boolean()),
	language: v.optional(field.language)
});

/** A turn as a preview shows it. */
export interface SampleTurn {
	speaker: string | null;
	/** Milliseconds. */
	from: number | null;
	words: string;
}

/** Somebody who speaks in a text, and how much. */
export interface Speaks {
	label: string;
	role: SpeakerRole;
	turns: number;
	words: number;
}

/** What a turn rule finds in a text. */
export interface TurnPreview {
	turns: number;
	speakers: readonly Speaks[];
	/** The first turns, as they will stand. */
	sample: readonly SampleTurn[];
}

export interface DocumentPreview extends TurnPreview {
	name: string;
	format: string;
	encoding: string;
	characters: number;
	words: number;
	/** The beginning of the text. */
	excerpt: string;
	notices: readonly Notice[];
	rule: TurnRule | null;
}

export type DocumentImport =
	| {
			status: 'imported';
			id: string;
			name: string;
			turns: number;
			speakers: number;
			notices: readonly Notice[];
	  }
	| { status: 'already-here'; id: string; name: string };
