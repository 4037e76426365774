import type { Question } from '../book.ts';
import type { Column } from '../columns/index.ts';
import type { Marks } from '../reading/index.ts';

export interface SetOption {
	option: string;
	/** Respondents of the base who ticked it; for a write-in, how often it was written. */
	n: number;
}

/** A multiple-response set over all rows. */
export interface SetView {
	options: SetOption[];
	/** For each option, 1 where it is ticked. */
	ticked: Uint8Array[];
	/** Answers that no declared option has, with their counts, the commonest first. */
	writeIns: SetOption[];
	/** 1 where the row was asked: it is in the base of the set. */
	base: Uint8Array;
	n: {
		/** Rows that count. */
		rows: number;
		base: number;
		notInBase: number;
		/** Options ticked, and write-ins, in all. */
		answers: number;
		/** In the base, and nothing ticked. */
		noneTicked: number;
		/** Rows of the base that ticked something although the form says that they were not asked. */
		answeredNotAsked: number;
		/** "None of these" ticked beside another option. */
		contradictions: number;
	};
}

export interface SetSource {
	marks: Marks;
	/** 1 where the row was asked, by `askedIf`; null when the file alone must tell. */
	asked: Uint8Array | null;
	/** 1 where the row counts at all (after exclusions, within a filter); null for all rows. */
	included: Uint8Array | null;
	find(name: string): { question: Question; column: Column } | null;
}

/** What a kind of set finds in its columns, before it is counted. */
export interface SetTicks {
	/** The words of each option. */
	options: string[];
	ticked: Uint8Array[];
	writeIns: SetOption[];
	/** How many write-ins a row holds; null where there are none. */
	writtenIn: Uint8Array | null;
	base: Uint8Array;
	/** The index of "none of these"; -1 without. */
	none: number;
}
