/** Something said in one go, as a timed source tells it. Times in milliseconds, null where the source has none. */
export interface Utterance {
	speaker: string | null;
	/** On one line. */
	words: string;
	from: number | null;
	to: number | null;
	/** A mark says that somebody else begins. */
	change?: boolean;
}
