/**
 * The spine on the coding side, as stored: one interface per table, the same names in code and database.
 * Positions are UTF-16 code units, half-open. Instants are ISO text in UTC. Flags are 0 or 1.
 */

export interface Study {
	id: string;
	name: string;
	description: string;
	/** Language of the material: `fr` or `en`. */
	language: string;
	createdAt: string;
	/** When the study was put in the bin; null while it is in use. */
	deletedAt: string | null;
}

export interface Coder {
	id: string;
	studyId: string;
	name: string;
	initials: string;
	createdAt: string;
}

export type DocumentKind = 'transcript' | 'note' | 'answers';
export type DocumentStatus = 'todo' | 'doing' | 'done';

export interface Document {
	id: string;
	studyId: string;
	name: string;
	kind: DocumentKind;
	status: DocumentStatus;
	/** Canonical plain text: `\n` line ends, no BOM, no NUL. */
	text: string;
	/** SHA-256 of `text`, hexadecimal. */
	textHash: string;
	sourceName: string;
	format: string;
	encoding: string;
	language: string;
	/** What the reader dropped, joined or guessed, as JSON. */
	notices: string;
	/** The turn rule in force (see TurnRule), as JSON; null when the document has no turns. */
	turnRule: string | null;
	/** Times the source carried (see TimeMark), as JSON. */
	times: string;
	/** The case that owns the whole document, when one does. */
	caseId: string | null;
	position: number;
	createdAt: string;
	updatedAt: string;
}

export type SpeakerRole = 'interviewer' | 'participant';

export interface Speaker {
	id: string;
	studyId: string;
	documentId: string;
	/** As written in the text: `Participant 2`, `ENQ`. */
	label: string;
	role: SpeakerRole;
	caseId: string | null;
}

export interface Turn {
	id: string;
	studyId: string;
	documentId: string;
	position: number;
	start: number;
	end: number;
	/** Where the words begin, after the speaker's label and any time stamp. */
	wordsStart: number;
	speakerId: string | null;
	/** Milliseconds from the beginning of the recording. */
	timeFrom: number | null;
	timeTo: number | null;
}

export interface Case {
	id: string;
	studyId: string;
	/** Its number in the study, which no other case ever had or will have: columns of values are in this order. */
	row: number;
	name: string;
	position: number;
	createdAt: string;
}

export interface Code {
	id: string;
	studyId: string;
	parentId: string | null;
	name: string;
	/** Index into the palette of twelve hues, 0 to 11. */
	colour: number;
	position: number;
	definition: string;
	whenToUse: string;
	whenNotToUse: string;
	example: string;
	createdAt: string;
}

export interface Segment {
	id: string;
	studyId: string;
	documentId: string;
	start: number;
	end: number;
	/** The words last read at `[start, end)`, so that a shift can be detected. */
	quotation: string;
	/** 1 when a coder marked it as a good quotation. */
	starred: number;
	/** 1 when an edit removed the words; start and end then tell where they were. */
	orphan: number;
	coderId: string;
	createdAt: string;
}

export interface Coding {
	id: string;
	studyId: string;
	segmentId: string;
	codeId: string;
	coderId: string;
	createdAt: string;
}

export type MemoTarget = 'study' | 'document' | 'case' | 'code' | 'segment' | 'coding';

export interface Memo {
	id: string;
	studyId: string;
	targetType: MemoTarget;
	targetId: string;
	title: string;
	/** Markdown. */
	body: string;
	coderId: string;
	createdAt: string;
	updatedAt: string;
}
