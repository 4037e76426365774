/**
 * A stretch of text (UTF-16 code units, half-open) said from `from` to `to`, in milliseconds, as a subtitle file tells;
 * null where it tells only who spoke.
 */
export interface TimeMark {
	start: number;
	end: number;
	from: number | null;
	to: number | null;
	speaker?: string;
}

/** How the turns of a document are told apart; kept with the document, as JSON. Older documents lack the optional parts. */
export interface TurnRule {
	/** `Participant 2 : …`, `Participant 2  00:01:02`, a name alone on its line, a column of names. */
	labels: boolean;
	/** `[id1] …`, `(speaker 0) …`, `{Claire} …` and `<v Claire>…`. */
	brackets: boolean;
	/** `#00:01:02-3#`, `[00:01:02]`, `00:01:02`, `0:03` where such clocks rise from line to line. */
	times: boolean;
	/** The only labels that are speakers; when empty, those that behave like labels. */
	speakers: string[];
	/** The labels of interviewers; when empty, they are guessed. */
	interviewers: string[];
	/** Labels that are speakers besides those found. */
	accepted?: string[];
	/** Labels that are nobody's, whatever they look like. */
	rejected?: string[];
	/** Written by hand, such as `[{time}] {label}: {words}`: only what fits it opens a turn (see `parsePatternOfTurns`). */
	pattern?: string;
}

/** Every mark of a turn is looked for. */
export const EVERYTHING: TurnRule = {
	labels: true,
	brackets: true,
	times: true,
	speakers: [],
	interviewers: []
};
