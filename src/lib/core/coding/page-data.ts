/** What the server hands pages of codes, passages and memos: plain data, named here for both sides. */
import type { Code, Memo } from './model.ts';

/** How often a code is used; orphans, whose words are gone, are left out. */
export interface CodeCounts {
	segments: number;
	codings: number;
	documents: number;
	cases: number;
}

/** By code id: `own` of the code itself, `all` with the codes below it, each segment, document and case once. */
export type CountsByCode = Readonly<Record<string, { own: CodeCounts; all: CodeCounts }>>;

/** A code in its place. */
export interface CodeTreeLine extends Omit<Code, 'studyId' | 'createdAt'> {
	depth: number;
	memos: number;
}

/** One coding with its words, and where they stand. */
export interface CodedPassage {
	codingId: string;
	codeId: string;
	segmentId: string;
	documentId: string;
	document: string;
	start: number;
	end: number;
	quotation: string;
	coder: string;
	initials: string;
	starred: number;
	orphan: number;
}

/** What a page shows of one code besides its own texts. */
export interface CodeDetails {
	memos: (Memo & { coder: string })[];
	/** How many codings there are; `passages` are the first of them, in document order. */
	total: number;
	passages: CodedPassage[];
}

/** A span that would be coded, as a list shows it. */
export interface AutocodeLine {
	documentId: string;
	start: number;
	end: number;
	/** The words, cut when they are long; `marks` are the hits within them. */
	words: string;
	isCut: boolean;
	marks: [start: number, end: number][];
	left: string;
	right: string;
	/** Who speaks; '' where nobody is known. */
	speaker: string;
	already: boolean;
}

export interface AutocodeResult {
	hits: number;
	/** Spans in all; `lines` are the first of them. */
	spans: number;
	/** Of the documents with a hit, in their order. */
	documents: { id: string; name: string }[];
	lines: AutocodeLine[];
}

/** A memo with what it is about. */
export interface MemoLine extends Omit<Memo, 'studyId' | 'coderId'> {
	coder: string;
	initials: string;
	/** Written by whoever asks. */
	mine: boolean;
	/** Name of the document, case or code; the words of a passage; '' for the study itself. */
	about: string;
	/** The code of a coding, or the code itself: its path and its colour. */
	code: { id: string; path: string; colour: number } | null;
	/** Where its words stand, for a document, a passage or a coding. */
	place: { documentId: string; document: string; start: number; end: number } | null;
}
