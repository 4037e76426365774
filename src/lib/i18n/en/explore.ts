import { english as f } from '../format.ts';
import type { explore as fr } from '../fr/explore.ts';

export const explore = {
	title: 'Explore',
	search: {
		autocode: 'Code these hits',
		title: 'Search',
		label: 'Words or phrase',
		hint: 'Words are a phrase; car* finds what begins that way; fatigue + team, both in one paragraph. Accents, case and apostrophes do not matter.',
		none: (query: string) => `No hit for ${f.quote(query)}`,
		found: (hits: number, documents: number) =>
			`${f.count(hits, 'hit', 'hits')} in ${f.count(documents, 'document', 'documents')}`
	},
	passages: {
		found: (n: number, shown: number) =>
			n > shown
				? `${f.count(n, 'passage', 'passages')}, the first ${f.number(shown)} below`
				: f.count(n, 'passage', 'passages'),
		none: 'No passage answers these choices.',
		codes: 'Codes',
		without: 'Without the code',
		document: 'Document',
		case: 'Participant',
		coder: 'Coder',
		attribute: 'Variable',
		value: 'Value',
		any: 'all',
		starredOnly: 'telling quotations only',
		clear: 'Clear all',
		orders: { document: 'documents', code: 'codes', case: 'participants', length: 'length', date: 'date' },
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
		byTheme: 'Theme',
		byCoder: 'Coder',
		none: '(none)',
		empty: 'Counts will appear as soon as passages are coded.',
		chartTitle: (by: string) => `Coded segments by ${by.toLocaleLowerCase('en')}`,
		chartBase: (n: number) => `Number of segments, ${f.n(n)}`,
		datum: (name: string, value: number) => `${name}: ${f.count(value, 'segment', 'segments')}`,
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
