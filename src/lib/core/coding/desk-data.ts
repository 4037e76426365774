import type { Case, Code, Coder, Coding, Document, Memo, Segment, Speaker, Turn } from './model.ts';

/** Rows of the one document, without what is the same in each of them: thousands are sent at every opening. */
export type DeskTurn = Pick<Turn, 'start' | 'end' | 'wordsStart' | 'speakerId' | 'timeFrom' | 'timeTo'>;
export type DeskSegment = Omit<Segment, 'studyId' | 'documentId' | 'createdAt'>;
export type DeskCoding = Omit<Coding, 'studyId'>;

/** Everything the desk shows of one document. */
export interface DeskData {
	document: Document;
	turns: DeskTurn[];
	speakers: Speaker[];
	cases: Pick<Case, 'id' | 'name'>[];
	/** Of the case that owns the document or its participants: `profession: Infirmier`. */
	attributes: { caseId: string; name: string; value: string }[];
	codes: Code[];
	/** `quotation` is empty unless the segment is an orphan: the words are those of the text. */
	segments: DeskSegment[];
	codings: DeskCoding[];
	coders: Coder[];
	/** Memos on the document, its segments and codings, and on codes. */
	memos: Memo[];
	/** Segments of the other documents that carry each code or one below it. */
	elsewhere: Record<string, number>;
	/** The documents of the study in their order, to go on to. */
	documents: { id: string; name: string }[];
	/** Where this coder stopped. */
	bookmark: number;
	/** Seq of the newest change when this was read. */
	head: number;
	me: string;
	blind: boolean;
}
