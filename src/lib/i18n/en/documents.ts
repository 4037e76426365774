import { english as f } from '../format.ts';
import type { documents as fr } from '../fr/documents.ts';

export const documents = {
	title: 'Documents',
	empty: 'A document is a text to code: an interview, a field note, open answers.',
	import: 'Import documents',
	name: 'Document',
	kind: 'Kind',
	kinds: {
		transcript: 'Transcript',
		note: 'Note',
		answers: 'Open answers'
	},
	status: 'Progress',
	statuses: {
		todo: 'to do',
		doing: 'in progress',
		done: 'done'
	},
	/** So many documents of a status. */
	statusCounts: {
		todo: (n: number) => `${f.number(n)} to do`,
		doing: (n: number) => `${f.number(n)} in progress`,
		done: (n: number) => `${f.number(n)} done`
	},
	words: 'Words',
	turns: 'Turns',
	codings: 'Codings',
	coded: 'Coded',
	case: 'Participant',
	importedOn: (date: string) => `Imported on ${date}`,
	source: 'Source file',
	encoding: 'Encoding',
	rename: 'Rename the document',
	confirmDelete: (name: string) => `Delete the document ${f.quote(name)}?`,
	exportHtml: 'The document and its codings (HTML)',
	filter: 'Filter by name or participant',
	nothing: 'No document matches this filter.',
	participants: 'Participants',
	format: 'Format',
	changed: 'Changed',
	review: 'Turns and speakers',
	statusOf: (name: string) => `Progress of ${f.quote(name)}`,
	open: 'Open the document',
	actionsOn: (name: string) => `Actions on ${f.quote(name)}`,
	orphans: (n: number) => `${f.count(n, 'passage', 'passages')} without a place`,
	goesWith: (goes: { turns: number; speakers: number; segments: number; memos: number }) =>
		`These go with it: ${f.list([
			...(goes.turns > 0 ? [f.count(goes.turns, 'turn', 'turns')] : ['the text']),
			...(goes.speakers > 0 ? [f.count(goes.speakers, 'speaker', 'speakers')] : []),
			f.count(goes.segments, 'coded segment', 'coded segments'),
			...(goes.memos > 0 ? [f.count(goes.memos, 'memo', 'memos')] : [])
		])}.`,
	stays: 'The participants stay in the study.',
	page: {
		margin: 'Codes of this passage',
		details: (facts: {
			study: string;
			cases: readonly string[];
			source: string;
			turns: number;
			codings: number;
		}) => [
			facts.study,
			...(facts.cases.length > 0
				? [`${f.plural(facts.cases.length, 'Participant', 'Participants')}: ${f.list(facts.cases)}`]
				: []),
			[
				...(facts.turns > 0 ? [f.count(facts.turns, 'turn', 'turns')] : []),
				f.count(facts.codings, 'coding', 'codings')
			].join(' · ')
		],
		footer: (facts: { source: string; coders: readonly string[] }) =>
			`Source file: ${facts.source}.${facts.coders.length > 0 ? ` Coded by ${f.list(facts.coders)}.` : ''} Made with Tamis.`
	}
} satisfies typeof fr;
