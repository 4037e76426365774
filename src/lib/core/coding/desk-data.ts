import type { Case, Coder, Coding, Document, Memo, Segment, Speaker, Turn } from './model.ts';
import type { CodeTreeLine } from './page-data.ts';

/** Rows of one document without the columns that all of them share: thousands are sent each time the desk opens. */
export type DeskTurn = Pick<Turn, 'start' | 'end' | 'wordsStart' | 'speakerId' | 'timeFrom' | 'timeTo'>;
export type DeskSegment = Omit<Segment, 'studyId' | 'documentId' | 'createdAt'>;
export type DeskCoding = Omit<Coding, 'studyId'>;

/** Everything the desk shows of one document. */
export interface DeskData {
	document: Document;
	turns: DeskTurn[];
	speakers: Speaker[];
	/** Those that own the document or speak in it. */
	cases: Pick<Case, 'id' | 'name'>[];
	/** Attributes of the case that owns the document, or of its speakers' cases: `profession: Infirmier`. */
	attributes: { caseId: string; name: string; value: string }[];
	/** From top to bottom. */
	codes: CodeTreeLine[];
	/** `quotation` is empty unless the segment is an orphan: the words are those of the text. */
	segments: DeskSegment[];
	codings: DeskCoding[];
	coders: Coder[];
	/** Memos on the document, its segments and codings. */
	memos: Memo[];
	/** The documents before and after it, to go on to. */
	before: Pick<Document, 'id' | 'name'> | null;
	after: Pick<Document, 'id' | 'name'> | null;
	/** Where this coder stopped. */
	bookmark: number;
	/** Seq of the newest change when this was read. */
	head: number;
	me: string;
	blind: boolean;
}
