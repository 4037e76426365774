import { english as f } from '../format.ts';
import type { explore as fr } from '../fr/explore.ts';

export const explore = {
	title: 'Explore',
	search: {
		autocode: 'Code these hits',
		title: 'Search',
		empty: 'Search looks through the text of documents: import the first ones.',
		label: 'Words or phrase',
		hint: 'Words are a phrase; car* finds what begins that way; fatigue + team, both in one paragraph. Accents, case and apostrophes do not matter.',
		none: (query: string) => `No hit for ${f.quote(query)}`,
		found: (hits: number, documents: number, shown: number) =>
			`${f.count(hits, 'hit', 'hits')} in ${f.count(documents, 'document', 'documents')}${
				hits > shown ? `, the first ${f.number(shown)} below` : ''
			}`,
		uncounted: (documents: number) =>
			documents === 1
				? 'The last document was not counted.'
				: `The last ${f.number(documents)} documents were not counted.`
	},
	passages: {
		found: (n: number) => f.count(n, 'passage', 'passages'),
		none: 'No passage matches these choices.',
		codes: 'Codes',
		without: 'Without the code',
		document: 'Document',
		case: 'Participant',
		coder: 'Coder',
		attribute: 'Variable',
		value: 'Value',
		any: 'all',
		every: 'all',
		starredOnly: 'telling quotations only',
		clear: 'Clear all',
		orders: { document: 'documents', code: 'codes', case: 'participants', length: 'length', date: 'date' },
		title: 'Passages',
		empty: 'Coded passages of all documents are read here: open a document and put a first code on it.',
		begin: 'Go to the documents',
		withChildren: 'with subcodes',
		allOf: 'all the chosen codes at once',
		sortBy: 'Sort by',
		filter: (made: number) => (made > 0 ? `Choice of passages (${f.number(made)})` : 'Choice of passages')
	},
	counts: {
		empty: 'Counts will appear as soon as passages are coded.',
		by: 'By'
	}
} satisfies typeof fr;
