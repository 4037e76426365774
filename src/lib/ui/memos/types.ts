import type { MemoTarget } from '#lib/core/coding/index.ts';

/** A memo with what it is about, as the page of memos loads it. */
export interface MemoLine {
	id: string;
	targetType: MemoTarget;
	targetId: string;
	title: string;
	body: string;
	coder: string;
	initials: string;
	mine: boolean;
	createdAt: string;
	updatedAt: string;
	/** Name of the document, case or code; the words of a passage; '' for the study itself. */
	about: string;
	code: { id: string; path: string; colour: number } | null;
	place: { documentId: string; document: string; start: number; end: number } | null;
}
