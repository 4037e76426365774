/** What an autocoding looks for. `document` is '' for all of them. */
export interface Asked {
	query: string;
	pattern: boolean;
	matchCase: boolean;
	answersOnly: boolean;
	unit: 'hit' | 'sentence' | 'turn';
	document: string;
}

/** A span that would be coded. */
export interface Line {
	documentId: string;
	start: number;
	end: number;
	/** The words, cut when they are long; `marks` are the hits within them. */
	words: string;
	isCut: boolean;
	marks: [start: number, end: number][];
	left: string;
	right: string;
	speaker: string;
	already: boolean;
}

export interface Found {
	hits: number;
	spans: number;
	documents: { id: string; name: string }[];
	lines: Line[];
}

export const keyOf = ({ documentId, start, end }: Line): string => `${documentId} ${start} ${end}`;
