import type { SpeakerRole } from '../model.ts';

/** A turn as found in a text; `speaker` is the label of one of the speakers, null for nobody in particular. */
export interface ParsedTurn {
	start: number;
	end: number;
	/** Where the words begin, after the label and any time. */
	wordsStart: number;
	speaker: string | null;
	/** Milliseconds from the beginning of the recording. */
	timeFrom: number | null;
	timeTo: number | null;
}

/** A speaker as found in a text, with how much she says. */
export interface ParsedSpeaker {
	label: string;
	role: SpeakerRole;
	turns: number;
	words: number;
}

export interface ParsedTurns {
	turns: ParsedTurn[];
	speakers: ParsedSpeaker[];
}
