/** A stretch of text (UTF-16 code units, half-open) said from `from` to `to`, in milliseconds, as a subtitle file tells. */
export interface TimeMark {
	start: number;
	end: number;
	from: number;
	to: number | null;
	speaker?: string;
}

/** How the turns of a document are told apart; kept with the document, as JSON. */
export interface TurnRule {
	/** `Participant 2 : …`, and `Participant 2  00:01:02` on a line of its own. */
	labels: boolean;
	/** `[id1] …` and `<v Claire>…`. */
	brackets: boolean;
	/** `#00:01:02-3#`, `[00:01:02]`, `00:01:02`. */
	times: boolean;
	/** The only labels that are speakers; when empty, those that recur or have the shape of one. */
	speakers: string[];
	/** The labels of interviewers; when empty, they are guessed. */
	interviewers: string[];
}
