import type { AutocodeLine } from '#lib/core/coding/index.ts';

/** What an autocoding looks for, as the page asks for it. `document` is '' for all of them. */
export interface Asked {
	query: string;
	pattern: boolean;
	matchCase: boolean;
	answersOnly: boolean;
	unit: 'hit' | 'sentence' | 'turn';
	document: string;
}

export const keyOf = ({ documentId, start, end }: AutocodeLine): string => `${documentId} ${start} ${end}`;
