import type { Memo } from '#lib/core/coding/index.ts';

/** A code as the page of codes loads it. */
export interface CodeLine {
	id: string;
	parentId: string | null;
	name: string;
	colour: number;
	definition: string;
	whenToUse: string;
	whenNotToUse: string;
	example: string;
	depth: number;
	memos: number;
}

export interface Counts {
	segments: number;
	codings: number;
	documents: number;
	cases: number;
}
/** By code id: of the code itself, and with the codes below it. */
export type CountsByCode = Readonly<Record<string, { own: Counts; all: Counts }>>;

export interface Passage {
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

export interface Details {
	memos: (Memo & { coder: string })[];
	total: number;
	passages: Passage[];
}
