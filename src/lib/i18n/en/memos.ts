import { english as f } from '../format.ts';
import type { memos as fr } from '../fr/memos.ts';

export const memos = {
	title: 'Memos',
	lead: 'What you think while coding: on the study, a document, a participant, a code or a passage.',
	empty:
		'A memo keeps a thought in its place: write the first on the study, or from a document, a code or a passage.',
	search: 'Search the memos',
	tabs: { list: 'All memos', journal: 'Reflexive journal' },
	kind: 'On',
	kinds: {
		study: 'the study',
		document: 'a document',
		case: 'a participant',
		code: 'a code',
		segment: 'a passage',
		coding: 'a coding'
	},
	anyKind: 'anything',
	coder: 'By',
	anyCoder: 'everyone',
	found: (n: number, total: number) =>
		n === total ? f.count(n, 'memo', 'memos') : `${f.number(n)} of ${f.count(total, 'memo', 'memos')}`,
	nothing: 'No memo matches.',
	on: {
		study: 'On the study',
		document: (name: string) => `On the document ${f.quote(name)}`,
		case: (name: string) => `On the participant ${f.quote(name)}`,
		code: (name: string) => `On the code ${f.quote(name)}`,
		segment: (document: string) => `On a passage of ${f.quote(document)}`,
		coding: (code: string, document: string) => `On ${f.quote(code)} in ${f.quote(document)}`
	},
	by: (coder: string, when: string) => `${coder}, ${when}`,
	edited: (when: string) => `edited on ${when}`,
	edit: 'Edit this memo',
	delete: 'Delete this memo',
	confirmDelete: 'Delete this memo?',
	write: 'New memo on the study',
	memoTitle: 'Title',
	body: 'Text of the memo',
	markdown: '# heading, **bold**, *italic*, - list, > quotation, [words](https://…)',
	saveHint: 'Ctrl Enter saves, Esc gives up.',
	journal: {
		lead: 'Your dated entries on the study: decisions, doubts, assumptions, what the field does to the question.',
		today: "Write today's entry",
		continueToday: "Go on with today's entry",
		empty:
			'The reflexive journal keeps, date after date, how the analysis came about. A methods chapter can quote it.',
		placeholder: 'What have you decided, understood or doubted today?'
	}
} satisfies typeof fr;
