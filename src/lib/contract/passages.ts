/** A passage with all that is known of it, by name. */
export interface PassageLine {
	id: string;
	documentId: string;
	document: string;
	start: number;
	end: number;
	quotation: string;
	/** Paths of its codes. */
	codes: string[];
	codeIds: string[];
	speaker: string;
	caseId: string | null;
	case: string;
	coders: string[];
	starred: boolean;
}

/** A passage as a page shows it: with the words around it, of the same paragraph. */
export interface PassageInContext extends PassageLine {
	left: string;
	right: string;
}

/** Some of the passages asked for, those from `from` on, and how many there are in all. */
export interface PassagePage {
	total: number;
	from: number;
	rows: PassageInContext[];
}
