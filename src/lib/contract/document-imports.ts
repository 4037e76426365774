import type { Speaker, TurnRule } from '#lib/core/coding/index.ts';

/** A turn as a preview shows it. */
export interface SampleTurn {
	speaker: string | null;
	/** Milliseconds. */
	from: number | null;
	words: string;
}

/** Somebody who speaks in a text, and how much. */
export interface SpeakerFound {
	label: string;
	role: Speaker['role'];
	turns: number;
	words: number;
}

/** What a file would become as a document; `Notice` is what its reader dropped, joined or guessed. */
export interface DocumentPreview<Notice> {
	name: string;
	format: string;
	encoding: string;
	characters: number;
	words: number;
	/** The beginning of the text. */
	excerpt: string;
	notices: readonly Notice[];
	rule: TurnRule | null;
	turns: number;
	speakers: readonly SpeakerFound[];
	/** The first turns, as they will stand. */
	sample: readonly SampleTurn[];
}

/** What a file has become: a document, or nothing as its text is in the study already. */
export type DocumentImported<Notice> =
	| {
			status: 'imported';
			id: string;
			name: string;
			turns: number;
			speakers: number;
			notices: readonly Notice[];
	  }
	| { status: 'already-here'; id: string; name: string };
