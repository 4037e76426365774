/** The spine on the Delphi side, as stored: one interface per table, the same names in code and database. */

export interface Panel {
	id: string;
	studyId: string;
	name: string;
	description: string;
	createdAt: string;
}

/** A case that sits on a panel. */
export interface Panelist {
	id: string;
	studyId: string;
	panelId: string;
	caseId: string;
	/** Stakeholder group, empty when there is one only. */
	stakeholderGroup: string;
}

export interface Item {
	id: string;
	studyId: string;
	panelId: string;
	theme: string;
	text: string;
	position: number;
}

export interface Round {
	id: string;
	studyId: string;
	panelId: string;
	number: number;
	/** The consensus rule, fixed before the round opens, as JSON. */
	rule: string;
	openedAt: string | null;
	closedAt: string | null;
}

export interface Rating {
	id: string;
	studyId: string;
	roundId: string;
	itemId: string;
	panelistId: string;
	/** What is rated: `acceptability`, `priority`. */
	question: string;
	/** Null when the panelist left it open. */
	rating: number | null;
	comment: string;
}
