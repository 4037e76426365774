import { english as f } from '../format.ts';
import type { explore as fr } from '../fr/explore.ts';

export const explore = {
	title: 'Explore',
	search: {
		title: 'Search',
		label: 'Words or phrase',
		hint: 'Accents and capitals do not matter. “quite so” finds the phrase, car* the words that begin so.',
		none: (query: string) => `No hit for ${f.quote(query)}`,
		found: (hits: number, documents: number) =>
			`${f.count(hits, 'hit', 'hits')} in ${f.count(documents, 'document', 'documents')}`
	},
	passages: {
		title: 'Passages',
		empty: 'Choose one or more codes to read their passages.',
		withChildren: 'with subcodes',
		where: 'Where',
		anyOf: 'any of',
		allOf: 'all of',
		sortBy: 'Sort by',
		inContext: 'See in place'
	},
	counts: {
		title: 'Counts',
		by: 'By',
		byDocument: 'Document',
		byCase: 'Participant',
		byCode: 'Code',
		segments: 'Segments',
		codings: 'Codings',
		cases: 'Participants',
		documents: 'Documents',
		asTable: 'Table',
		asChart: 'Chart'
	}
} satisfies typeof fr;
