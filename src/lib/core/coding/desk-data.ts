import type { Case, Code, Coder, Coding, Document, Memo, Segment, Speaker, Turn } from './model.ts';

/** Rows of one document without the columns that all of them share: thousands are sent each time the desk opens. */
export type DeskTurn = Pick<Turn, 'start' | 'end' | 'wordsStart' | 'speakerId' | 'timeFrom' | 'timeTo'>;
export type DeskSegment = Omit<Segment, 'studyId' | 'documentId' | 'createdAt'>;
export type DeskCoding = Omit<Coding, 'studyId'>;

/** Everything the desk shows of one document. */
export interface DeskData {
	document: Document;
	turns: DeskTurn[];
	speakers: Speaker[];
	cases: Pick<Case, 'id' | 'name'>[];
	/** Attributes of the case that owns the document, or of its speakers' cases: `profession: Infirmier`. */
	attributes: { caseId: string; name: string; value: string }[];
	codes: Code[];
	/** `quotation` is empty unless the segment is an orphan: the text holds the words. */
	segments: DeskSegment[];
	codings: DeskCoding[];
	coders: Coder[];
	/** Memos on the document, its segments and codings, and on codes. */
	memos: Memo[];
	/** By code id, how many segments of other documents have the code or one below it. */
	elsewhere: Record<string, number>;
	/** The documents of the study in their order, for links to the previous and the next one. */
	documents: { id: string; name: string }[];
	/** The position where this coder stopped. */
	bookmark: number;
	/** Seq of the newest change when this was read. */
	head: number;
	me: string;
	blind: boolean;
}
