import { english as f } from '../format.ts';
import type { participants as fr } from '../fr/participants.ts';

export const participants = {
	title: 'Participants',
	empty: 'A participant owns turns, a questionnaire, Delphi ratings: import them from a table, one row each.',
	import: 'Import a table',
	create: 'New participant',
	name: 'Participant',
	addVariable: 'New variable',
	variable: 'Variable',
	type: 'Type',
	types: {
		nominal: 'Categories',
		ordinal: 'Scale',
		numeric: 'Number',
		date: 'Date',
		text: 'Free text',
		multiple: 'Multiple choice'
	},
	missing: 'missing',
	documentsOf: 'Documents',
	confirmDelete: (name: string) => `Delete the participant ${f.quote(name)}?`,
	gridLabel: 'Participants and variables, editable'
} satisfies typeof fr;
